"""Controls: one file each, with what it shows. The first folder that may import Dash."""
