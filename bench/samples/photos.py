"""Photographs of meetings and of a banner on a wall, as far as a few shapes and noise look like one."""

from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from bench.samples.house import FONTS
from bench.samples.scans import jpeg

SIZE = (1280, 860)


def meeting(lines: list[str], seed: int, *, hue: tuple[int, int, int] = (150, 30, 40), quality: int = 48) -> bytes:
    """People before a banner with ``lines`` on it (the first large); no lines: no banner."""
    random = Random(seed)
    scene = _room(random)
    if lines:
        scene = _hang(scene, _banner(lines, hue), random)
    picture = Image.fromarray(scene)
    _crowd(ImageDraw.Draw(picture), random)
    noise = np.random.default_rng(seed).normal(0, 6, (SIZE[1], SIZE[0], 3))
    soft = cv2.GaussianBlur(np.asarray(picture).astype(np.float32), (0, 0), 0.9) + noise
    return jpeg(Image.fromarray(np.clip(soft, 0, 255).astype(np.uint8)), quality)


def _room(random: Random) -> np.ndarray:
    wall = np.array([random.randint(190, 225), random.randint(185, 215), random.randint(165, 200)])
    ys = np.linspace(0, 1, SIZE[1])[:, None, None]
    scene = np.repeat(wall[None, None, :] * (1.05 - 0.3 * ys), SIZE[0], axis=1)
    scene[int(SIZE[1] * 0.72) :] = (122, 98, 76)
    for x in range(90, SIZE[0], 290):
        scene[80:430, x : x + 8] *= 0.86
    return np.clip(scene, 0, 255).astype(np.uint8)


def _banner(lines: list[str], hue: tuple[int, int, int]) -> np.ndarray:
    cloth = Image.new("RGB", (980, 300), hue)
    pen = ImageDraw.Draw(cloth)
    pen.rectangle((12, 12, 967, 287), outline=(250, 220, 90), width=5)
    y = 34
    for index, line in enumerate(lines):
        size = 62 if index == 0 else 30
        face = FONTS / ("dejavu/DejaVuSans-Bold.ttf" if index == 0 else "liberation/LiberationSans-Bold.ttf")
        letters = ImageFont.truetype(str(face), size)
        while letters.getlength(line) > 920:
            size -= 2
            letters = ImageFont.truetype(str(face), size)
        pen.text((490, y), line, font=letters, fill=(255, 255, 255), anchor="ma")
        y += int(size * 1.42)
    return np.asarray(cloth)


def _hang(scene: np.ndarray, cloth: np.ndarray, random: Random) -> np.ndarray:
    height, width = cloth.shape[:2]
    lean = random.randint(10, 34)
    target = np.array([[160, 92], [1125, 92 + lean], [1125, 372], [160, 392]], np.float32)
    warp = cv2.getPerspectiveTransform(np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32), target)
    mask = cv2.warpPerspective(np.ones((height, width), np.float32), warp, SIZE)[:, :, None]
    cast = cv2.warpPerspective(cloth, warp, SIZE, flags=cv2.INTER_AREA)
    shade = 1 - 0.16 * np.linspace(0, 1, SIZE[0])[None, :, None]
    return np.clip(scene * (1 - mask) + cast * mask * shade, 0, 255).astype(np.uint8)


def _crowd(pen: ImageDraw.ImageDraw, random: Random) -> None:
    for row, (base, scale) in enumerate(((620, 0.8), (800, 1.15))):
        for place in range(60 + row * 50, SIZE[0], int(112 * scale)):
            x = place + random.randint(-16, 16)
            head, y = int(30 * scale), base - int(150 * scale) + random.randint(-14, 14)
            shirt = tuple(random.randint(30, 205) for _ in range(3))
            pen.ellipse((x - head * 2, y + head, x + head * 2, y + head * 7), fill=shirt)
            pen.ellipse(
                (x - head, y - head, x + head, y + int(head * 1.25)),
                fill=(random.randint(140, 205), random.randint(98, 150), random.randint(72, 110)),
            )
            pen.pieslice(
                (x - head, y - head - 4, x + head, y + head),
                180,
                360,
                fill=random.choice(((25, 20, 18), (210, 205, 220), (60, 30, 80))),
            )
