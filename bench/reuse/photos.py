"""Photographs of meetings: one room at several moments, and the ways in which one picture comes back."""

import io
from dataclasses import dataclass, replace
from random import Random

import cv2
import numpy as np
from PIL import Image, ImageDraw

from bench.samples.photos import SIZE, _banner, _hang, _room


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the room; lengths in pixels."""

    x: int
    y: int
    head: int
    shirt: tuple[int, int, int]
    skin: tuple[int, int, int]


def photograph(lines: list[str], room: int, moment: int) -> Image.Image:
    """The room ``room`` at ``moment``: the banner hangs where it hung, the camera and some of the people have moved."""
    random = Random(room)
    scene = _room(random)
    hue = (random.randint(20, 170), random.randint(20, 120), random.randint(20, 170))
    if lines:
        scene = _hang(scene, _banner(lines, hue), random)
    picture = Image.fromarray(scene)
    pen = ImageDraw.Draw(picture)
    people = _people(random)
    later = Random(room * 1009 + moment)
    for person in people:
        _draw(pen, _moved(person, later) if moment and later.random() < 0.45 else person)
    shown = np.asarray(picture).astype(np.float32)
    if moment:
        shown = _from_elsewhere(shown, later)
    noise = np.random.default_rng(room * 31 + moment).normal(0, 6, shown.shape)
    soft = cv2.GaussianBlur(shown, (0, 0), 0.9) + noise
    return Image.fromarray(np.clip(soft, 0, 255).astype(np.uint8))


def _people(random: Random) -> list[Person]:
    found = []
    for row, (base, scale) in enumerate(((620, 0.8), (800, 1.15))):
        for place in range(60 + row * 50, SIZE[0], int(random.randint(95, 140) * scale)):
            shirt = (random.randint(30, 205), random.randint(30, 205), random.randint(30, 205))
            skin = (random.randint(140, 205), random.randint(98, 150), random.randint(72, 110))
            y = base - int(150 * scale) + random.randint(-14, 14)
            found.append(Person(place + random.randint(-16, 16), y, int(30 * scale), shirt, skin))
    return found


def _moved(person: Person, random: Random) -> Person:
    return replace(person, x=person.x + random.choice((-1, 1)) * random.randint(14, 46), y=person.y + random.randint(-22, 22))


def _draw(pen: ImageDraw.ImageDraw, person: Person) -> None:
    x, y, head = person.x, person.y, person.head
    pen.ellipse((x - head * 2, y + head, x + head * 2, y + head * 7), fill=person.shirt)
    pen.ellipse((x - head, y - head, x + head, y + int(head * 1.25)), fill=person.skin)
    pen.pieslice((x - head, y - head - 4, x + head, y + head), 180, 360, fill=(28, 22, 20))


def _from_elsewhere(shown: np.ndarray, random: Random) -> np.ndarray:
    """Held by hand: a little turned, nearer and to the side."""
    turn = cv2.getRotationMatrix2D((SIZE[0] / 2, SIZE[1] / 2), random.uniform(-0.8, 0.8), random.uniform(1.0, 1.03))
    turn[:, 2] += (random.uniform(-9, 9), random.uniform(-7, 7))
    return cv2.warpAffine(shown, turn, SIZE, borderMode=cv2.BORDER_REFLECT)


def saved(picture: Image.Image, quality: int) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=quality)
    return target.getvalue()


def again(picture: Image.Image, how: str, random: Random) -> Image.Image:
    """The same picture as it comes back: ``resaved``, ``resized``, ``cropped``, ``brighter``, ``turned``, ``framed`` (on a page of its own)."""
    width, height = picture.size
    if how == "resized":
        share = random.uniform(0.35, 0.8)
        return picture.resize((int(width * share), int(height * share)), Image.Resampling.BICUBIC)
    if how == "cropped":
        left, top, right, bottom = (random.uniform(0, 0.05) for _ in range(4))
        return picture.crop((int(width * left), int(height * top), int(width * (1 - right)), int(height * (1 - bottom))))
    if how == "brighter":
        gamma, gain = random.uniform(0.8, 1.25), random.uniform(0.88, 1.12)
        table = [min(255, int(255 * gain * (value / 255) ** gamma)) for value in range(256)] * 3
        return picture.point(table)
    if how == "turned":
        return picture.transpose(random.choice([Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270]))
    if how == "framed":
        page = Image.new("RGB", (1240, 1754), "white")
        shown = picture.resize((1000, int(1000 * height / width)), Image.Resampling.BICUBIC)
        page.paste(shown, (120, random.randint(100, 900)))
        return page
    return picture


WAYS = ("resaved", "resized", "cropped", "brighter", "turned", "framed")
