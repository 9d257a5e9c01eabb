def test_the_scale_of_widths_is_one_row_of_the_map_s_own_widths() -> None:
    from dashboard.layers.convoys import CONVOYS, WIDTHS

    sizes = [entry for entry in CONVOYS.scale if entry.short]
    assert [entry.swatch.width for entry in sizes] == [width for _, width in WIDTHS]
    assert [entry.short for entry in sizes[1:]] == [f"{least:,}+" for least, _ in WIDTHS[1:]]
