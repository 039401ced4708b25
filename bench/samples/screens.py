"""What a screen shows: pages in a browser and on a phone, drawn from HTML by Chromium."""

import io
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

from bench.samples.scans import jpeg

CHROMIUM = "/usr/bin/chromium"
STYLE = """*{box-sizing:border-box;margin:0;font-family:'Liberation Sans',sans-serif}body{background:#fff;color:#1c1c1c}
.tab{background:#dfe3ea;padding:8px 14px 0;font-size:13px}.tab b{background:#fff;border-radius:8px 8px 0 0;padding:8px 22px;display:inline-block;font-weight:400}
.bar{background:#fff;border-bottom:1px solid #ccc;padding:7px 16px;font-size:14px;color:#444}.bar span{background:#eef1f5;border-radius:14px;padding:5px 18px;display:inline-block;width:70%;margin-left:18px}
.nav{color:#fff;padding:14px 28px;font-size:15px;display:flex;gap:28px;align-items:center}.nav b{font-size:22px;margin-right:auto}
.hero{padding:34px 40px;color:#fff}.hero h1{font-size:36px;margin-bottom:10px}.hero p{font-size:17px;line-height:1.45;max-width:760px}
.row{display:flex;gap:18px;padding:26px 40px;flex-wrap:wrap}.card{flex:1;min-width:190px;border:1px solid #d5d9e0;border-radius:8px;padding:18px;font-size:15px;line-height:1.5}.card b{display:block;font-size:21px;margin-bottom:6px}
.btn{display:inline-block;background:#1769aa;color:#fff;border-radius:6px;padding:10px 20px;font-size:15px;margin-top:12px}
.foot{background:#2b3442;color:#dde;padding:16px 40px;font-size:13px;line-height:1.6}
table{border-collapse:collapse;font-size:14px;width:100%}td,th{border:1px solid #ccc;padding:7px 10px;text-align:left}th{background:#eef1f5}
.phone{width:400px;font-size:15px}.top{display:flex;justify-content:space-between;padding:8px 16px;font-size:13px;background:#111;color:#fff}.head{padding:14px 16px;color:#fff;font-size:18px}
.msg{max-width:78%;padding:9px 12px;margin:8px 12px;border-radius:9px;line-height:1.4;font-size:15px}.in{background:#fff}.out{background:#d9fdd3;margin-left:auto}.time{font-size:11px;color:#667;text-align:right}
.pic{display:flex;align-items:center;justify-content:center;color:#fff;font-weight:700;text-align:center;padding:20px}"""


def browser(address: str, tab: str, body: str, *, width: int = 1000, height: int = 560) -> bytes:
    """A page in a desktop browser, as JPEG."""
    chrome = f"<div class=tab><b>{tab} &nbsp; ✕</b></div><div class=bar>← → ⟳ <span>🔒 {address}</span></div>".replace("🔒 ", "")
    return _shot(chrome + body, width, height)


def phone(body: str, *, clock: str = "09.41", height: int = 700) -> bytes:
    """A page on a phone, as JPEG."""
    return _shot(
        f"<div class=phone><div class=top><span>{clock}</span><span>4G &nbsp; 78%</span></div>{body}</div>", 400, height, scale=1.6
    )


def site(
    name: str, menu: list[str], slogan: str, cards: list[tuple[str, str]], foot: str, *, hue: str = "#0b5c8a", extra: str = ""
) -> str:
    """The body of an office's home page."""
    links = "".join(f"<span>{item}</span>" for item in menu)
    boxes = "".join(f"<div class=card><b>{head}</b>{words}</div>" for head, words in cards)
    return f"<div class=nav style='background:{hue}'><b>{name}</b>{links}</div><div class=hero style='background:{hue}dd'><p>{slogan}</p></div>{extra}<div class=row>{boxes}</div><div class=foot>{foot}</div>"


def chat(name: str, messages: list[tuple[str, str, str]]) -> str:
    """The body of a WhatsApp conversation; a message is side (in, out), words, time."""
    lines = "".join(f"<div class='msg {side}'>{words}<div class=time>{time}</div></div>" for side, words, time in messages)
    return f"<div class=head style='background:#075e54'>{name}<div style='font-size:12px'>Akun bisnis WhatsApp</div></div><div style='background:#efe7dd;min-height:640px;padding-top:6px;display:flow-root'>{lines}</div>"


def post(account: str, place: str, banner: str, caption: str, *, likes: str, when: str, hue: str = "#8a2b5c") -> str:
    """The body of an Instagram post."""
    return (
        f"<div style='padding:12px 14px;border-bottom:1px solid #ddd;font-size:22px'><i>Instagram</i></div><div style='padding:10px 14px'><b>{account}</b> · Ikuti<br><span style='font-size:12px'>{place}</span></div>"
        f"<div class=pic style='background:linear-gradient(135deg,{hue},#335);height:300px;font-size:27px'>{banner}</div>"
        f"<div style='padding:12px 14px;line-height:1.45'><b>{likes} suka</b><br><b>{account}</b> {caption}<br><span style='color:#777;font-size:12px'>Lihat semua 14 komentar<br>{when}</span></div>"
    )


def article(outlet: str, sections: list[str], headline: str, byline: str, paragraphs: list[str], *, hue: str = "#b3261e") -> str:
    """The body of a news page."""
    words = "".join(f"<p style='margin-bottom:13px'>{paragraph}</p>" for paragraph in paragraphs)
    links = "".join(f"<span>{item}</span>" for item in sections)
    return (
        f"<div class=nav style='background:{hue}'><b>{outlet}</b>{links}</div><div style='padding:26px 60px;max-width:900px;font-size:17px;line-height:1.5'>"
        f"<h1 style='font-size:30px;margin-bottom:10px;line-height:1.25'>{headline}</h1><div style='color:#666;font-size:14px;margin-bottom:16px'>{byline}</div>{words}</div>"
    )


def _shot(body: str, width: int, height: int, *, scale: float = 1) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        page, picture = Path(folder) / "page.html", Path(folder) / "page.png"
        page.write_text(f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><body>{body}", encoding="utf-8")
        command = [
            CHROMIUM,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            f"--user-data-dir={folder}/profile",
        ]
        command += [
            f"--force-device-scale-factor={scale}",
            f"--window-size={max(width, 500)},{height}",
            f"--screenshot={picture}",
            page.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        image = Image.open(io.BytesIO(picture.read_bytes())).convert("RGB").crop((0, 0, int(width * scale), int(height * scale)))
        return jpeg(image, 62)
