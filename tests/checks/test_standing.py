"""Whatever made a page, a browser finds nothing on it that may not stand there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown import markdown
from selectolax.lexbor import LexborHTMLParser

from macros.checks.reading.finished.standing import ADMIN_SCRIPTS, ADMIN_SHEETS, Strange, strange
from macros.editing.desk import editor
from macros.editing.desk.parts import PACKAGES

PAGE = "felles/rutiner/epikrise/index.html"


def on(body: str, address: str = PAGE) -> tuple[Strange, ...]:
    html = f"<!doctype html><html><head><title>x</title></head><body><main>{body}</main></body></html>".encode()
    return strange(address, html, LexborHTMLParser(html))


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<ScRiPt\nsrc=x.js></script>",
        "<script src=../../../assets/samhandling.js></script>",  # ours, but not where ours stand
        "<svg/onload=alert(1)>",
        "<p onclick=alert(1)>a</p>",
        '<a"onclick=alert(1) href=#>a</a>',
        "<img src=x onerror\n=alert(1)>",
        "<details open ontoggle=alert(1)>a</details>",
        "<a href=javascript:alert(1)>a</a>",
        "<a href='java&#10;script:alert(1)'>a</a>",
        "<a href='&#106;avascript&colon;alert(1)'>a</a>",
        "<a href=' &#1;javascript:alert(1)'>a</a>",
        "<a href='JavaScript\t:alert(1)'>a</a>",
        "<a href='vbscript:a'>a</a>",
        "<a href='data:text/html,<b>'>a</a>",
        "<a href='blob:https://a'>a</a>",
        "<a href='file:///etc/passwd'>a</a>",
        "<img src='data:image/svg+xml,<svg>' alt=''>",
        "<img src='https://evil.example/a.png' alt=''>",
        "<img src='//evil.example/a.png' alt=''>",
        "<img src='\\\\evil.example/a.png' alt=''>",
        "<img src='/\t/evil.example/a.png' alt=''>",
        "<img srcset='a.png 2x' alt='' src=a.png>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<meta http-equiv=refresh content='0; url=../a/'>",
        "<base href=https://evil.example/>",
        "<link rel=stylesheet href=../../../assets/samhandling.css>",
        "<link rel=dns-prefetch href=//evil.example>",
        "<style>body{display:none}</style>",
        "<p style='position:fixed'>a</p>",
        "<iframe src=a></iframe>",
        "<iframe srcdoc='<script>a</script>'></iframe>",
        "<object data=a.pdf></object>",
        "<embed src=a.pdf>",
        "<applet code=a></applet>",
        "<form action=https://evil.example><input type=search></form>",
        "<form action=../../../sok/../ond/><input type=search></form>",
        "<button formaction=javascript:alert(1)>a</button>",
        "<input type=password>",
        "<textarea></textarea>",
        "<svg><use href='https://evil.example/#a'/></svg>",
        "<svg><a xlink:href='javascript:alert(1)'>a</a></svg>",
        "<svg><animate attributeName=href values=javascript:alert(1)></svg>",
        "<svg><foreignObject><p>a</p></foreignObject></svg>",
        "<math><mtext>a</mtext></math>",
        "<template><script>a</script></template>",
        "<video src=a.mp4></video>",
        "<a ping=https://evil.example href=#>a</a>",
        "<a href=a.md target=_blank>a</a>",
        "<marquee>a</marquee>",
        "<x-ours></x-ours>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
        '<p><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript></p>',
        '<p><noscript><p title=">" alt="</noscript><img src=x onerror=alert(1)>"></noscript></p>',
        "<noscript><!-- </noscript><img src=x onerror=alert(1)> --></noscript>",
        "<noscript><p>a",
        "<title><img src=x onerror=alert(1)></title>",
        "<plaintext>",
        "<!--><script>a</script>-->",
    ],
)
def test_nothing_that_runs_sends_or_asks_stands_on_a_page(html: str) -> None:
    assert on(html), html


@pytest.mark.parametrize(
    "html",
    [
        "<a href=../legevakt/#p1-1>a</a> <a href=https://www.helsenorge.no/>b</a>",
        "<a href=tel:116117>116 117</a> <a href=mailto:post@vik.kommune.no>c</a>",
        "<noscript><p><a href=../>a</a></p></noscript>",
        "<p>onclick=alert(1) javascript:alert(1) &lt;script&gt;</p>",
        "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt; on = 1</code></pre>",
        "<img src=../bilder/kart.png alt='Kart'>",
        "<form class=narrow data-narrow hidden><input type=search></form>",
        "<form action=../../../sok/ role=search><input type=search name=q></form>",
        "<div class=tabbed-set><input type=radio><label>a</label></div>",
        "<svg aria-hidden=true><use href=#pin /></svg>",
        "<p title='on a=b'>til onsdag = i morgen</p>",
    ],
)
def test_ordinary_pages_are_left_alone(html: str) -> None:
    assert not on(html), html


WRAPPERS = {
    "code with odd ticks": "Se `a``b` {} `c``d`",
    "a fence across quotations": "> ```\n> a\n\n{}\n\n> ```",
    "a table": "| a | b |\n| --- | --- |\n| {} | c |",
    "a heading": "## Om {}",
    "a list": "- a\n\n    {}",
    "a definition": "Ord\n:   {}",
    "a footnote": "Se[^1]\n\n[^1]: {}",
    "an admonition": '!!! note "Merk"\n    ```\n    {}\n',
    "a title of a box": '!!! note "{}"\n    a',
    "the text of a link": "[{}](a.md)",
    "a comment that is none": "<!--> {} -->",
}
HARMS = [
    "<script src=ond.js></script>",
    "<img src=x.png onerror=alert(1)>",
    "<a href=javascript:alert(1)>a</a>",
    "<meta http-equiv=refresh content=0;url=https://evil.example>",
]
EXTENSIONS = ["admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "pymdownx.superfences"]


@pytest.mark.parametrize("wrapped", WRAPPERS.values(), ids=WRAPPERS)
@pytest.mark.parametrize("harm", HARMS)
def test_wherever_code_hides_in_markdown_it_is_found_when_it_comes_out(wrapped: str, harm: str) -> None:
    html = markdown(wrapped.format(harm), extensions=EXTENSIONS)
    if re.search(r"<(script|img|a href=j|meta)", re.sub(r"<!--(?!>).*?-->", "", html)):
        assert on(html), html
    else:
        assert not on(html), html


@pytest.mark.parametrize(
    "written",
    [
        "[r](java\nscript:alert(1))",
        "[r](javascript:alert(((1))))",
        "[r](x.md){href=javascript:alert(1)}",
        "![r](x.png){src=https://evil.example/a.png}",
        "> [r]\n>\n> [r]: javascript:alert(1)",
        "- [r]\n\n    [r]: javascript:alert(1)",
        "[r]\n\n[r]:\n  javascript:alert(1)",
        "[r](data:text/html,<b>)",
        "[r](x.md){style=color:red}",
        "[r](x.md){ping=https://evil.example}",
        "[r](x.md){onclick=alert(1)}",
        "# Om {onclick=alert(1)}",
    ],
)
def test_a_link_that_runs_is_found_however_it_is_written(written: str) -> None:
    assert on(markdown(written, extensions=EXTENSIONS))


@pytest.mark.parametrize(
    "written",
    [
        "nr. 05837112003",
        "nr. 0583**71**12003",
        "nr. 0583[71](a.md)12003",
        "nr. 058371[12003](a.md){.b}",
        "nr. 0583*71*{#c title=a}12003",
        "nr. 0583<!-- a > b -->7112003",
        "nr. 0583<b class=a1>71</b>12&#48;03",
        "nr. 0583<b\nclass=a1><i>7</i>1</b>12003",
        "nr. 058371\\-12003",
        "nr. 0583**71**{.a}*12003*{.b}",
        "nr. 058371<b title='a > b < c'>12003</b>",
        "nr. 058371<!-- a < b -->12003",
        f"nr. 058371{chr(0x200B) * 30}12003",
        f"nr. 058371{'&#8203;' * 30}12003",
        "| a | b |\n| --- | --- |\n| c | 0583**71** 12003 |",
    ],
)
def test_a_number_that_readers_see_as_one_is_found_however_it_is_written(written: str) -> None:
    assert [(one.what, one.written[:4]) for one in on(markdown(written, extensions=EXTENSIONS))] == [
        ("et tall som ligner et fødselsnummer", "0583")
    ]


@pytest.mark.parametrize(
    "digits", ["⓪①②③④⑤⑥⑦⑧⑨", "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉", "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹"]
)
def test_digits_of_other_kinds_are_digits_on_a_page_too(digits: str) -> None:
    first, last = ("".join(digits[int(one)] for one in part) for part in ("058371", "12003"))
    (found,) = on(f"<p>nr. {first}<b>{last}</b></p>")
    assert first.startswith(found.written)
    assert found.number


@pytest.mark.parametrize(
    "written",
    [
        "| a | b |\n| --- | --- |\n| 058371 | 12003 |",
        "058371\n\n12003",
        "- 058371\n- 12003",
        "058371\n: 12003",
        '<svg><title>a</title><text x="058371">12003</text><text>058371</text><text>12003</text></svg>',
        '<b title="058371">12003</b>',
        "0583<b>71</b>12004",
        "[1](a.md) [2](a.md) [3](a.md) [4](a.md) [5](a.md) [6](a.md) [7](a.md) [8](a.md) [9](a.md) [10](a.md)",
    ],
)
def test_pieces_in_different_places_of_a_page_are_no_number(written: str) -> None:
    assert not on(markdown(written, extensions=EXTENSIONS))


def test_the_editor_has_a_list_of_its_own() -> None:
    folder = Path(editor.__file__).parent / "page"
    page = (folder / "index.html").read_bytes()
    scripts = {f"admin/{address}" for address in re.findall(r'<script[^>]* src="([^"]+)"', page.decode())}

    assert scripts == ADMIN_SCRIPTS
    assert {f"admin/{package.file_name}" for package in PACKAGES} < ADMIN_SCRIPTS
    assert {"admin/editor.css"} == ADMIN_SHEETS
    assert not strange("admin/index.html", page, LexborHTMLParser(page))
    assert strange(PAGE, page, LexborHTMLParser(page))


@pytest.mark.parametrize(
    ("written", "ours"),
    [
        ("/lag/samhandling/assets/samhandling.js", True),
        ("../../../assets/samhandling.js", True),
        ("/assets/samhandling.js", False),
        ("/lag/assets/samhandling.js", False),
        ("/lag/samhandling/../assets/samhandling.js", False),
        ("../../../../assets/samhandling.js", False),
        ("../../../../../../lag/samhandling/assets/samhandling.js", True),
    ],
)
def test_what_lies_beside_a_site_in_a_folder_of_its_host_is_not_ours(written: str, ours: bool) -> None:
    html = f'<!doctype html><html><head><script defer src="{written}"></script></head></html>'.encode()

    assert (strange(PAGE, html, LexborHTMLParser(html), "/lag/samhandling/") == ()) is ours
