"""What a film is made like where nobody says otherwise, on the command line and in the page."""

WIDE, HIGH, DPI = 1280, 720, 110.0
SIZE = f"{WIDE}x{HIGH}px"
FPS, SLOWEST, FASTEST = 4.0, 0.1, 60.0  # pictures a second
SPANS = {"week": 7}  # days of a sliding window, by what there is a picture of


def span(by: str, days: int | None) -> int:
    """Days of each picture of a sliding window."""
    return days or SPANS.get(by, 1)
