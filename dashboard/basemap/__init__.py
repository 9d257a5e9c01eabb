"""The base map that the app serves itself: a MapLibre style, its sources and its icons."""
