"""A picture is put into a text from its form: described, small, without what a camera hides, in the same proposal."""

from __future__ import annotations

import re
import struct
import subprocess
import zlib

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.worlds.desk import BRANCH, FORM, ROUTINE, WORKFLOW, Desk, Opened, keeps, save


def png(width: int, height: int, hidden: bytes = b"") -> bytes:
    """A grey picture with a word hidden in it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\0" + b"\x99" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    text = chunk(b"tEXt", b"Comment\0" + hidden)
    data = chunk(b"IDAT", zlib.compress(rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + text + data + chunk(b"IEND", b"")


@pytest.fixture
def form(opened: Opened) -> Page:
    return opened(FORM)


def put_in(form: Page, name: str, kind: str, content: bytes, alt: str = "Flyten [fra] henvisning") -> Locator:
    """Choose a file, say what it shows, and return what the form answers."""
    if not form.get_by_label("Bildefil").is_visible():
        form.get_by_text("Sett inn et bilde").click()
    form.get_by_label("Bildefil").set_input_files({"name": name, "mimeType": kind, "buffer": content})
    form.get_by_label("Hva viser bildet?").fill(alt)
    form.get_by_role("button", name="Sett inn sist i teksten").click()
    return form.locator(".picture [role=status]")


def test_the_picture_is_in_the_proposal_of_its_text_alone_and_seen_when_that_is_taken_up_again(
    form: Page, desk: Desk
) -> None:
    expect(put_in(form, "IMG 1.PNG", "image/png", png(2000, 500, b"Vik sykehus"))).to_contain_text("sist i teksten")
    expect(form.frame_locator("iframe").first.get_by_role("img")).to_have_js_property("naturalWidth", 1600)
    save(form)
    lines = desk.proposed().removeprefix(ROUTINE).strip()
    found = re.fullmatch(r"!\[Flyten \\\[fra\\\] henvisning\]\(\.\./bilder/(.+)\)", lines)
    assert found, lines
    assert re.fullmatch(r"flyten-fra-henvisning-[0-9a-f]{6}\.png", found[1])
    path = f"docs/fjord/bilder/{found[1]}"
    assert desk.git("diff", "--name-only", f"main...{BRANCH}").split() == [path, "docs/fjord/rutiner/epikrise.md"]
    saved = subprocess.run(["git", "show", f"{BRANCH}:{path}"], cwd=desk.root, check=True, capture_output=True).stdout  # noqa: S603, S607
    assert saved[:8] == png(1, 1)[:8]
    assert struct.unpack(">II", saved[16:24]) == (1600, 400)
    assert b"Vik sykehus" not in saved
    form.reload()
    expect(form.frame_locator("iframe").first.get_by_role("img")).to_have_js_property("naturalWidth", 1600)


def test_a_picture_that_is_only_decoration_is_marked_as_that(form: Page, desk: Desk) -> None:
    expect(put_in(form, "a.png", "image/png", png(4, 4), "Pynt")).to_contain_text("sist i teksten")
    picture = form.frame_locator("iframe").first.locator("img")
    expect(picture).to_have_attribute("alt", "")
    expect(form.frame_locator("iframe").first.locator("body")).not_to_contain_text("pynt")
    save(form)
    assert re.search(r"!\[\]\(\.\./bilder/pynt-[0-9a-f]{6}\.png\)\{\.pynt\}$", desk.proposed().strip())


REFUSED = {
    "a drawing that may carry scripts": ("a.svg", "image/svg+xml", b"<svg/>", "Flyt", "må være png, jpg eller webp"),
    "a file that is no picture": ("a.png", "image/png", b"ikke et bilde", "Flyt", "kan ikke leses som et bilde"),
    "a picture that says nothing to the blind": ("a.png", "image/png", png(4, 4), " ", "Skriv hva bildet viser."),
}


def test_what_cannot_be_used_is_refused_in_norwegian_and_leaves_the_text_alone(form: Page) -> None:
    for name, kind, content, alt, answer in REFUSED.values():
        expect(put_in(form, name, kind, content, alt)).to_contain_text(answer)
        expect(form.frame_locator("iframe").first.get_by_role("img")).to_have_count(0)


def test_there_is_no_library_that_saves_past_the_reviewers(desk: Desk, opened: Opened) -> None:
    page = opened("admin/?omrade=fjord#/collections/fjord-rutiner")
    expect(page.get_by_role("link", name=WORKFLOW)).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^(Media|Mediefiler|Filer)"))).to_have_count(0)


def test_a_picture_that_was_not_saved_stands_in_the_form_again_with_the_rest(form: Page, desk: Desk) -> None:
    expect(put_in(form, "a.png", "image/png", png(12, 4), "Flyten")).to_contain_text("sist i teksten")
    keeps(form, ".png")
    form.goto("about:blank")
    form.go_back()
    expect(form.get_by_text("Det du skrev, men ikke fikk lagret")).to_be_visible()
    expect(form.frame_locator("iframe").first.get_by_role("img")).to_have_js_property("naturalWidth", 12)
    expect(form.get_by_text("ikke tatt vare på")).to_have_count(0)
    save(form)
    assert len(desk.git("diff", "--name-only", f"main...{BRANCH}", "--", "docs/fjord/bilder").split()) == 1


KEEP = """async (sizes) => {
    const { forget, keep, waiting } = await import("/admin/saving/unsaved.js");
    const files = sizes.map((size, number) => new File([new Uint8Array(size)], `${number}.png`));
    const left = await keep("docs/a.md", { text: "Ny", base: "Gammel" }, files);
    const { mine } = await waiting("docs/a.md");
    await forget("docs/a.md");
    const after = await waiting("docs/a.md");
    return [left, mine.pictures.map(({ size }) => size), mine.lost, after.mine];
}"""


def test_pictures_too_large_together_are_not_kept_and_counted_while_the_words_are(without_forms: Page) -> None:
    sizes = [9_000_000, 9_000_000, 9_000_000, 5]
    assert without_forms.evaluate(KEEP, sizes) == [1, [9_000_000, 9_000_000, 5], 1, None]
