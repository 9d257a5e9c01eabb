"""A map of a peacekeeping mission that can be moved through time."""
