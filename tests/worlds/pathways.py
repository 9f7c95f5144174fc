"""A common pathway, and what the area Nord does otherwise at some of its steps."""

from __future__ import annotations

from macros.checks.archive import Archive
from macros.checks.run import check
from macros.common.whole import whole
from tests.worlds.adopting import Site

COMMON = "felles/forlop/kols.md"
NORD = "nord/forlop/kols.md"
DAL = "dal/forlop/kols.md"

HEAD = """---
id: {id}
title: Kols
summary: Fra henvisning til oppfølging.
owner: {area}-redaksjon
status: draft
version: "1.0"
audience: [gp, hospital]
"""
STEPS = """entry:
  include: [Pasienter med kols]
  exclude: [Barn]
phases:
  - title: Inn
    steps:
      - {id: henvis, actor: gp, title: Henvis pasienten, messages: [{name: referral, to: hospital}]}
      - {id: vurder, actor: hospital, title: Vurder henvisningen, deadline: Ti dager}
  - title: Ut
    steps:
      - {id: send, actor: hospital, title: Send epikrise}
      - {id: kontroll, actor: gp, title: Kall inn til kontroll}
indicators:
  - {title: Reinnleggelser}
"""
LOCAL = """local_steps:
  - {after: henvis, reason: Teamet vil vite det samme dag., id: ring, actor: gp, title: Ring teamet}
  - {replace: send, reason: Hos oss sender teamet., actor: municipality, title: Teamet sender epikrise}
  - {decline: kontroll, reason: Teamet følger opp alene.}
"""


def common(more: str = STEPS) -> str:
    return HEAD.format(id="felles-kols", area="felles") + more + "---\n"


def local(more: str = LOCAL, area: str = "nord", below: str = "felles") -> str:
    adapts = f'adapts: {{document: {below}-kols, version: "1.0"}}\n'
    return HEAD.format(id=f"{area}-kols", area=area) + adapts + more + "---\n"


def way(site: Site, path: str = NORD) -> list[str]:
    """The ids of the steps to take."""
    library = site.library
    return [one.step.id for one in whole(library.by_path[path], library).steps]


def found(site: Site, path: str = NORD) -> list[tuple[str, str]]:
    """What the checks say of a file: the rule, and the line it points to."""
    lines = site.read(path).splitlines()
    return [
        (one.rule, lines[one.place.line - 1].strip())
        for one in check(Archive(site.library)).findings
        if one.path.endswith(path)
    ]
