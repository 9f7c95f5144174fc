"""What the checks accept, the engine builds without a word: what it would complain of is told in Norwegian first."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from macros.checks.rule import Severity
from macros.checks.run import check_project
from macros.documents.project import Project
from macros.publish.build import Build, build_site
from tests.worlds.checkout import equip, write
from tests.worlds.site import COUNTRY
from tests.worlds.tiny import PLACES, routine
from tests.worlds.today import TODAY
from tests.worlds.typed import bodies, put_together

ODD = r"""
Se [over](#når) og [over](#n%C3%A5r).

## Når
%%
Se [dette](finnes ikke.md).
%%
Se [dette](finnes%20ikke.md).
%%
Se [dette](<finnes ikke.md>).
%%
## Kontakt {#-kontakt}
%%
## Kontakt {: #kontakt }

Se [kontakt](#kontakt).
%%
## Kontakt { #kontakt }
%%
## Kontakt {#kontakt .klasse}
%%
## Kontakt {#Kontakt}

Se [kontakt](#Kontakt).
%%
Skriv {{ noe }} her.
%%
Skriv {% noe %} her.
%%
Skriv {# noe #} her.
%%
Skriv &#123;&#123; noe }} her.
%%
Skriv { { noe } } her.
%%
{% raw %}{{ noe }}{% endraw %}
%%
En klamme } og en til }} og %} og #}.
%%
`{{ noe }}`
%%
[tom]()
%%
[her nede](#)
%%
[kilde](https://example.org/a b)
%%
[kilde](https://example.org/%C3%B8)
%%
[kilde](https://example.org/ø#§)
%%
[kilde](//example.org/a)
%%
[kilde](/fjord/)
%%
[område](../index.md)
%%
[område](../index.md#finnes-ikke)
%%
[område](../index.md?x=1)
%%
[område](../)
%%
[område](..)
%%
[område](.)
%%
[epost](mailto:post@example.org) og [telefon](tel:+4722334455)
%%
[fil](notat.docx)
%%
[selv](#)
%%
![](bilde.png)
%%
![bilde](finnes%20ikke.png)
%%
[ref][ukjent] og [ukjent]
%%
[ref][kjent]

[kjent]: #punkt
%%
[ref][kjent]

[kjent]: finnes-ikke.md
%%
<a href="finnes-ikke.md">lenke</a>
%%
<a href="#finnes-ikke">lenke</a>
%%
<a id="hit"></a>[hit](#hit)
%%
<img src="finnes-ikke.png" alt="Bilde">
%%
Fotnote[^1] uten tekst.
%%
Fotnote[^1].

[^1]: Se [dette](finnes-ikke.md).
%%
Fotnote[^æ].

[^æ]: Tekst.
%%
[fotnote](#fn:1) og[^1]

[^1]: Tekst.
%%
Når er det? [Her](#nar-er-det)
%%
## Når er det?

[Når](#Når-er-det)
%%
## Sak 1/24: «Øyeblikkelig» – hjelp & råd

[Sak](#sak-124-øyeblikkelig--hjelp--råd)
%%
## Likt

## Likt
%%
## 1 A

## 1 A
%%
## 1 A

1.1 A.

[punkt](#p1-1) og [punkt](#P1-1)
%%
####### Sju
%%
# Stor
%%
##
%%
*[LIB]: legemidler i bruk

LIB og LIB.
%%
[x]: <>
%%
<div markdown="1">

- a

</div>
%%
<div>

[x](finnes-ikke.md)

</div>
%%
<details><summary>Mer</summary>Tekst</details>
%%
<br><br/>
%%
a < b og c > d &copy; &ukjent;
%%
!!! ukjent "Tittel"
    Tekst [x](#nei)
%%
??? note
    Tekst
%%
=== "En"

    Tekst

=== "To"

    [x](finnes-ikke.md)
%%
```mermaid
graph TD
```
%%
```{.python title="x"}
kode
```
%%
~~~
kode
%%
--8<-- "fil.md"
%%
[TOC]
%%
\[x\](y) og \{\{ z
%%
$x^2$ og $$y$$
%%
==merket== og ^^satt inn^^ og ++ctrl++
%%
:smile: og :material-home:
%%
[[wiki]]
%%
@navn og #tagg
%%
Se [a b](<#a b>).

## a b
%%
Se [a](#a-b)

## A – b
%%
[x](https://)
%%
[kilder](#kilder) og [detaljer](#detaljer)
%%
[område](../index.md#om) og [liste](../index.md#liste-rutiner)
%%
[kopi](../../alle/rutiner/epikrise.md#s2)
%%
[i nynorsk](../../djupdal/rutiner/epikrise.md#s2)
%%
[forløp](../../alle/forlop/lungesykdom.md#formal)
%%
[tjeneste](../../fjellvik/tjenester/koordinerende-enhet.md#kontakt)
%%
[ordliste](../../ordliste.md#lib)
%%
[plan](../../alle/handlingsplan/plan.md#tiltak)
%%
## 1 Åpent

24.12 er det stengt.

[julaften](#p24-12)
%%
[x](http://[::1)
%%
[x](javascript:alert(1))
%%
[x](data:text/plain,a)
%%
[x](C:\mappe\fil.md)
%%
[x](file:///c/a.md)
%%
[x](./b.md)
%%
[x](oddt-1.md#)
%%
[x](oddt-1.md#finnes-ikke)
%%
[x](oddt-1.md "tittel")
%%
[x](oddt-1.md 'tittel')
%%
[x]( oddt-1.md )
%%
[x](oddt-1.md
"tittel")
%%
[x](oddt-1)
%%
[x](oddt-1.html)
%%
[x](ODDT-1.md)
%%
[x](../rutiner/oddt-1.md)
%%
[x](../../../utenfor.md)
%%
[x](oddt%2D1.md)
%%
[x](oddt-1.md#%70)
%%
[nå](#n\u00e5)

## Na\u030a
%%
[na](#na\u030a)

## N\u00e5
%%
Kommu\u00adnen og \u200b og \u2028 linje
%%
| Dose | Når | Hvem |
|:-----|:---:|-----:|
| 2,5 mg | 08.00 | lege |
%%
<<<<<<< HEAD
a
=======
b
>>>>>>> c
"""


HEADS = r"""
title: "Epikrise" og notat
title: 'Hos' legen
title: "Sitat: «x» & <b>fet</b> {{ noe }}"
title: Epikrise {{ 7*7 }}
title: "[Utkast] Rutine"
title: "*Viktig* rutine_nr_1"
title: "A | B"
title: "Epikrise # 2"
title: Epikrise # 2
title: '   '
title: "\u00adEpikrise"
title: "Na\u030ar"
title: 24. desember
title: 2026-01-01
title: no
title: ""
title: "x\ny"
title: &x Anker
title: *x
title: !!python/object/apply:os.system [ls]
title: 🙂
title: "%7B%7B"
title: "</title><script>"
summary: "A: b"
summary: "[lenke](finnes-ikke.md) og **fet**"
summary: "{% raw %}"
summary: |
summary: >
summary: '1. Ring'
summary: "{#x}"
keywords: [a, "b # c", ja, 1, 2026-01-01]
keywords: {a: b}
keywords: "a, b"
keywords: ["{{ x }}", "<b>"]
version: "“0.1”"
version: 1.0
version: "1.0.0-β"
language: nn
language: en
status: Draft
status: draft # kladd
audience: []
audience: gp
owner: fjord-ukjent
owner: " fjord-asu"
Title: Stor forbokstav
draft: true
template: main.html
hide: [navigation, toc]
search: {exclude: true}
tags: [a]
render_macros: true
extra: {a: 1}
plugins: []
page: x
config: x
status: in_force
valid_from: 2027-4-1
valid_from: 2027-04-01T00:00:00.000Z
revision_date: 31.2.2027
sources: [{title: A, url: "javascript:alert(1)", seen: 2026-01-01}]
sources: [{title: "A b", url: "https://example.org/a b", seen: 2026-01-01}]
sources: [{title: "<b>", url: "https://example.org/?a=1&b=2#c", seen: 2026-01-01}]
related: [finnes-ikke]
contacts: [fjord-asu]
id: Fjord-Stor
id: fjord-æøå
id: fjord-oddt-1
"""
"""Lines of a head, each in place of the line with that key, or put in where there is none."""

NAMES = (
    *("Epikrise.md", "EPIKRISE.md", "con.md", "a#b.md", "a%20b.md", "a b.md", "å.md", "a\u030a.md", "æøå-notat.md"),
    *("a.b.md", "index.md", "README.md", "readme.md", "_skjult.md", "404.md", "search.md", "admin.md"),
    *("a..md", "-a.md", "2024.md", "a,b.md", "a+b.md", "a&b.md", "a'b.md", "{{ a }}.md", "🙂.md", "A-B_C.md", "sok.md"),
    "a" * 120 + ".md",
)
LEDGERS = (
    "forwardings: {}\npublished: {}\n",
    "forwardings:\n  fjord-gammel: fjord-oddt-1\npublished: {}\n",
    "forwardings:\n  fjord-gammel#p1-1: fjord-oddt-1#p1-1\npublished: {}\n",
    "forwardings:\n  fjord-gammel: fjord-finnes-ikke\npublished: {}\n",
    "forwardings:\n  ../ut: fjord-oddt-1\npublished: {}\n",
    "forwardings:\n  a b: fjord-oddt-1\npublished: {}\n",
    'forwardings:\n  "<script>": fjord-oddt-1\npublished: {}\n',
    "forwardings: []\npublished: {}\n",
    "published:\n  fjord-borte: fjord/rutiner/borte/ #p1-1\n",
    "published:\n  fjord-asu: fjord/organer/asu/ fjord/organer/gammel/\n",
    "published:\n  fjord-asu: fjord/organer/asu/ a%20b/ æ/ \n",
    "<<<<<<< HEAD\npublished: {}\n=======\npublished: {}\n>>>>>>> b\n",
    "x: [\n",
    "",
)
EXCEPTIONS = (
    "exceptions: []\n",
    "exceptions: [{rule: finnes-ikke}]\n",
    "exceptions: {a: b}\n",
    "exceptions:\n  - x\n",
    "",
)


def test_what_the_checks_accept_is_built_in_silence(tmp_path: Path) -> None:
    odd = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), ODD.strip("\n"))
    inputs = [*odd.split("\n%%\n"), *bodies(), *put_together(5, 60)]
    project = equip(tmp_path)
    shutil.copytree(COUNTRY, project.docs)
    files: dict[str, str] = dict(PLACES)
    for number, body in enumerate(inputs):
        files |= routine(f"oddt-{number}", "draft", body=body)
    for number, line in enumerate(HEADS.strip("\n").split("\n")):
        files |= with_head(f"hode-{number}", line)
    for number, name in enumerate(NAMES):
        files[f"fjord/rutiner/{name}"] = next(iter(routine(f"navn-{number}", "draft", body="Tekst.\n").values()))
    write(tmp_path, {**PLACES, **routine("oddt-1", "draft", body="## 1 A\n\n1.1 Legen ringer.\n")})
    for name, variants in (("permalinks.yml", LEDGERS), ("exceptions.yml", EXCEPTIONS)):
        (project.docs / name).write_text(accepted(project, name, variants), encoding="utf-8")
    write(tmp_path, files)
    told = errors_in(project)
    while refused := [path for path in files if f"docs/{path}" in told]:
        for path in refused:
            (project.docs / path).unlink()
            del files[path]
        told = errors_in(project)

    assert len(files) >= 350
    assert {"hode", "oddt"} <= {path.split("/")[-1].split("-")[0] for path in files}
    build_site(project, tmp_path / "site", lambda message: None, Build(TODAY))  # raises for any complaint
    assert [path for path in files if not page_of(tmp_path / "site", path).is_file()] == []


def page_of(site: Path, path: str) -> Path:
    address = path.removesuffix(".md").removesuffix("index")
    return site / address / "index.html"


def with_head(slug: str, line: str) -> dict[str, str]:
    """A routine with this line in its head."""
    ((path, text),) = routine(slug, "draft", body="Tekst.\n").items()
    key = line.partition(":")[0]
    lines = text.split("\n")
    there = next((place for place, one in enumerate(lines) if one.startswith(f"{key}:")), None)
    lines[there or 1 : (there or 0) + 1] = [line]
    return {path: "\n".join(lines)}


def accepted(project: Project, name: str, variants: tuple[str, ...]) -> str:
    """The last of the variants that the checks say nothing of; each of the others they must bear to read."""
    good = ""
    for text in variants:
        (project.docs / name).write_text(text, encoding="utf-8")
        if f"docs/{name}" not in errors_in(project):
            good = text or good
    return good


def errors_in(project: Project) -> set[str]:
    """The files with an error; a draft is not let off here, since the engine does not let it off."""
    report = check_project(project, TODAY)
    return {one.path for one in report.findings if one.severity is Severity.ERROR}
