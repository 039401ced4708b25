"""What a page looks like: kept small, told from a page of writing, and empty where nothing is to be seen."""

import numpy as np
import pytest

from extractors.likeness import SIDE, likeness


def scene(seed: int = 1, size: tuple[int, int] = (600, 800)) -> np.ndarray:
    """Soft shapes all over, as in a photograph."""
    source = np.random.default_rng(seed)
    coarse = source.uniform(20, 235, (8, 10))
    rows, columns = np.linspace(0, 6.99, size[0]), np.linspace(0, 8.99, size[1])
    top, left = rows.astype(int), columns.astype(int)
    low, right = (rows - top)[:, None], (columns - left)[None, :]
    a, b = coarse[top][:, left], coarse[top][:, left + 1]
    c, d = coarse[top + 1][:, left], coarse[top + 1][:, left + 1]
    return ((a * (1 - right) + b * right) * (1 - low) + (c * (1 - right) + d * right) * low).astype(np.uint8)


def writing() -> np.ndarray:
    page = np.full((842, 595), 245, np.uint8)
    for row in range(80, 700, 22):
        page[row : row + 9, 70:520:7] = 30
    return page


def test_likeness_of_a_scene_is_a_picture_and_of_writing_a_page():
    assert likeness(scene()).startswith("1p:")
    assert likeness(writing()).startswith("1t:")
    assert len(likeness(scene())) == 3 + SIDE * SIDE


@pytest.mark.parametrize("nothing", [np.full((800, 600), 255, np.uint8), np.full((10, 400), 7, np.uint8)])
def test_likeness_is_empty_where_nothing_is_to_be_seen(nothing):
    assert likeness(nothing) == ""


def test_likeness_leaves_a_plain_border_out():
    framed = np.full((1100, 1000), 255, np.uint8)
    framed[200:800, 100:900] = scene()
    lights = [ord(letter) for letter in likeness(scene())[3:]]
    again = [ord(letter) for letter in likeness(framed)[3:]]
    assert np.mean([a == b for a, b in zip(lights, again, strict=True)]) > 0.5
