"""A picture to write and draw on, and the frames of what shows it: a desktop browser, a telephone."""

import io
from collections.abc import Sequence
from random import Random

from PIL import Image, ImageDraw, ImageFont

from bench.judging.hulu.style import DEJAVU, VERA
from bench.judging.world import Scene

Colour = tuple[int, int, int]
INK, GREY, WHITE = (28, 30, 34), (105, 110, 118), (255, 255, 255)
KINDS = {
    "sans": (VERA / "Vera.ttf", VERA / "VeraBd.ttf"),
    "wide": (DEJAVU / "DejaVuSans.ttf", DEJAVU / "DejaVuSans-Bold.ttf"),
    "serif": (DEJAVU / "DejaVuSerif.ttf", DEJAVU / "DejaVuSerif-Bold.ttf"),
    "narrow": (DEJAVU / "DejaVuSansCondensed.ttf", DEJAVU / "DejaVuSansCondensed-Bold.ttf"),
}


def letters(size: int, *, bold: bool = False, kind: str = "sans") -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(KINDS[kind][int(bold)]), size)


class Board:
    """Words are wrapped by their true width; every method that writes returns the height below its last line."""

    def __init__(self, width: int, height: int, ground: Colour = WHITE, kind: str = "sans") -> None:
        self.picture = Image.new("RGB", (width, height), ground)
        self.pen = ImageDraw.Draw(self.picture)
        self.width, self.height, self.kind = width, height, kind

    def write(
        self,
        x: int,
        y: int,
        words: str,
        size: int = 20,
        *,
        wide: int = 0,
        bold: bool = False,
        hue: Colour = INK,
        middle: bool = False,
        lead: float = 1.35,
    ) -> int:
        face = letters(size, bold=bold, kind=self.kind)
        for row in self.rows(words, face, wide or self.width - x - 20):
            at = x + (wide - int(face.getlength(row))) // 2 if middle else x
            self.pen.text((at, y), row, font=face, fill=hue)
            y += int(size * lead)
        return y

    def rows(self, words: str, face: ImageFont.FreeTypeFont, wide: int) -> list[str]:
        rows, row = [], ""
        for word in words.split(" "):
            tried = f"{row} {word}" if row else word
            if row and face.getlength(tried) > wide:
                rows.append(row)
                tried = word
            row = tried
        return [*rows, row]

    def tall(self, words: str, size: int, wide: int, *, bold: bool = False, lead: float = 1.35) -> int:
        """The height that words take."""
        return len(self.rows(words, letters(size, bold=bold, kind=self.kind), wide)) * int(size * lead)

    def box(
        self, area: tuple[int, int, int, int], hue: Colour | None = None, *, edge: Colour | None = None, round_by: int = 0
    ) -> None:
        self.pen.rounded_rectangle(area, round_by, fill=hue, outline=edge, width=2 if edge else 1)

    def image(self, area: tuple[int, int, int, int], seed: int) -> None:
        """Something like a small photograph of hills and a river."""
        random = Random(seed)
        left, top, right, bottom = area
        self.box(area, (150 + random.randint(0, 60), 190, 225))
        for _ in range(3):
            x, y = random.randint(left, right - 60), random.randint(top + 20, (top + bottom) // 2)
            base = int(top + (bottom - top) * 0.72)
            self.pen.polygon(
                [(max(left, x - 90), base), (x, y), (min(right, x + 120), base)], fill=(50, 95 + random.randint(0, 50), 60)
            )
        self.box((left, int(top + (bottom - top) * 0.72), right, bottom), (120, 140, 120))

    def png(self, bottom: int = 0) -> bytes:
        target = io.BytesIO()
        picture = self.picture.crop((0, 0, self.width, min(bottom, self.height))) if bottom else self.picture
        picture.save(target, "PNG")
        return target.getvalue()


def browser(address: str, tab: str, *, width: int = 1240, height: int = 860, dark: bool = False, kind: str = "sans") -> Board:
    """An empty page under the tab and address of a desktop browser (86 points high)."""
    board = Board(width, height, kind=kind)
    top, field, words = ((53, 54, 58), (32, 33, 36), (232, 234, 237)) if dark else ((210, 218, 230), WHITE, INK)
    board.box((0, 0, width, 86), top)
    board.box((14, 8, 330, 44), field, round_by=10)
    face = letters(16, kind=kind)
    shown = tab
    while face.getlength(shown) > 260:
        shown = f"{shown[:-4]}..."
    board.pen.text((30, 16), shown, font=face, fill=words)
    board.pen.text((304, 14), "x", font=face, fill=words)
    board.box((0, 42, width, 86), field if not dark else top)
    for place, sign in enumerate(("<", ">")):
        board.pen.text((20 + 34 * place, 52), sign, font=letters(20), fill=words)
    board.box((96, 48, width - 110, 80), (238, 241, 246) if not dark else field, round_by=15)
    board.pen.text((116, 53), address, font=letters(19, kind=kind), fill=words)
    return board


def telephone(
    *, height: int = 1400, ground: Colour = WHITE, bar: Colour = WHITE, kind: str = "sans", clock: str = "13.45", charge: int = 64
) -> Board:
    """An empty screen of a telephone under its status line (44 points high)."""
    board = Board(720, height, ground, kind)
    board.box((0, 0, 720, 44), bar)
    words = INK if sum(bar) > 380 else WHITE
    board.pen.text((26, 10), clock, font=letters(22), fill=words)
    board.pen.text((694, 10), f"LTE   {charge}%", font=letters(20), fill=words, anchor="ra")
    return board


def slug(scene: Scene) -> str:
    return "".join(letter for letter in scene.innovation.short.lower() if letter.isalnum())[:24]


def visit(scene: Scene) -> str:
    """What stands in the address of a page that somebody looked at once: no two submissions have it in common."""
    return f"{scene.seed:x}{scene.look:03}"


def chance(scene: Scene, *parts: object) -> Random:
    return Random(f"layar hulu {scene.region.pemda} {scene.seed} {parts}")


def tiles(board: Board, top: int, items: Sequence[tuple[str, str]], hue: Colour, *, left: int = 40, across: int = 3) -> int:
    """Cards with a head and a few words, side by side."""
    wide = (board.width - left * 2 - 20 * (across - 1)) // across
    bottom = top
    for place, (head, words) in enumerate(items):
        x, y = left + (place % across) * (wide + 20), top + (place // across) * 170
        board.box((x, y, x + wide, y + 150), WHITE, edge=(205, 210, 218), round_by=10)
        board.box((x, y, x + 8, y + 150), hue)
        after = board.write(x + 24, y + 16, head, 20, wide=wide - 40, bold=True)
        board.write(x + 24, after + 4, words, 17, wide=wide - 40, hue=GREY)
        bottom = max(bottom, y + 170)
    return bottom
