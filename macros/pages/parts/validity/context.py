"""The line that stays in sight when one reads: whose text it is, and whether it is valid for the patient at hand."""

from __future__ import annotations

from markupsafe import Markup

from ....common.adoption import adapted
from ....documents.document import Document
from ....model.kinds import Controlled
from ...view import View


def context(view: View, document: Document[Controlled]) -> Markup:
    return view.render(
        "parts/validity/context",
        document=document,
        area=view.area_name(document),
        state=view.state(document),
        follows=adapted(document, view.library) is not None,
    )
