"""Recipes that rebuild the four GeoJSON files of this mission from packages and from inputs/."""
