"""Other sites fetch our texts."""

from __future__ import annotations

import json

from macros.common.sharing.shared import SharedText
from macros.documents.library import Library
from macros.feeds.texts import texts


def test_every_text_of_our_own_can_be_fetched_by_another_site(our_library: Library) -> None:
    shared = dict(texts(our_library))

    assert shared, "Ingen felles tekst kan hentes av andre nettsteder"
    for id_, text in shared.items():
        assert SharedText.model_validate_json(json.dumps(text)).harmful == "", id_
