"""Whether an image is as sharp as its size: detail that an enlarged picture does not have."""

from __future__ import annotations

import numpy as np


def detail(grey: np.ndarray) -> float:
    """Mean absolute difference between a picture and its 3 x 3 mean: high-frequency residual."""
    rows = (grey[:-2] + grey[1:-1] + grey[2:]) / 3
    blurred = (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 3
    return float(np.abs(grey[1:-1, 1:-1] - blurred).mean())


def sharpness(image: np.ndarray, native: np.ndarray) -> float:
    """Detail of a grey image relative to one drawn natively at that size, both (height, width).
    A bitmap enlarged three times scores well below one half. Raises ValueError when the sizes
    differ."""
    if image.shape != native.shape:
        raise ValueError(f"sizes differ: {image.shape} and {native.shape}")
    return detail(image) / detail(native)
