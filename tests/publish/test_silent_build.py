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
from tests.worlds.typed import bodies

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
<<<<<<< HEAD
a
=======
b
>>>>>>> c
"""


def test_what_the_checks_accept_is_built_in_silence(tmp_path: Path) -> None:
    odd = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), ODD.strip("\n"))
    inputs = [*odd.split("\n%%\n"), *bodies()]
    project = equip(tmp_path)
    shutil.copytree(COUNTRY, project.docs)
    files: dict[str, str] = dict(PLACES)
    for number, body in enumerate(inputs):
        files |= routine(f"oddt-{number}", "draft", body=body)
    write(tmp_path, files)
    told = errors_in(project)
    while refused := [path for path in files if f"docs/{path}" in told]:
        for path in refused:
            (project.docs / path).unlink()
            del files[path]
        told = errors_in(project)

    assert len(files) >= 180
    build_site(project, tmp_path / "site", lambda message: None, Build(TODAY))  # raises for any complaint


def errors_in(project: Project) -> set[str]:
    """The files with an error; a draft is not let off here, since the engine does not let it off."""
    report = check_project(project, TODAY)
    return {one.path for one in report.findings if one.severity is Severity.ERROR}
