"""A contact stands beside the text that names it, and the reader's own area's before the common one."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.library import Library
from macros.pages.lists.services import services
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import AREA, COUNCIL, PLACES, Shelf, routine, words

COMMON = AREA.replace("fjord", "felles").replace("community", "common").split("municipalities:")[0] + "---\n"


def service(id_: str, title: str, extra: str = "", access: str = "open") -> str:
    return f"""---
id: {id_}
title: {title}
summary: Om {title}.
owner: fjord-asu
responsible: Vik kommune
for_whom: Alle
how: Ring.
access: {access}
{extra}---
"""


SHELF = (
    PLACES
    | {
        "felles/index.md": COMMON,
        "felles/organer/asu.md": COUNCIL.replace("fjord", "felles"),
        "felles/tjenester/legevakt.md": service("felles-legehjem", "Legevakt", "need: acute\nphone: 116 117\n"),
        "fjord/tjenester/legevakt.md": service(
            "fjord-legevakt", "Fjordvakta", "need: acute\nlocal_of: felles-legehjem\n"
        ),
        "fjord/tjenester/numre.md": service("fjord-numre", "Direktenumre", access="helsenett"),
    }
    | routine("fall", "draft", "contacts: [felles-legehjem]\n")
    | {
        path.replace("fjord", "felles"): text.replace("fjord", "felles")
        for path, text in routine("brudd", "draft", "contacts: [felles-legehjem]\n").items()
    }
)


def cards(library: Library, id_: str) -> list[tuple[str, bool]]:
    """The titles of the cards beside a text, in order, and whether each waits for script to show it."""
    html = Html(str(page(View(library, Settings(), library.by_id[id_])).aside))
    return [(words(card, "h2 a"), "hidden" in card.attributes) for card in html.css("section.card")]


def test_on_the_pages_of_an_area_its_own_contact_comes_before_the_common_one(shelf: Shelf) -> None:
    assert cards(shelf(SHELF), "fjord-fall") == [("Fjordvakta", False), ("Legevakt", False)]


def test_on_a_common_text_the_local_contact_waits_for_a_reader_of_its_area_and_is_linked_for_all(shelf: Shelf) -> None:
    library = shelf(SHELF)

    assert cards(library, "felles-brudd") == [("Fjordvakta", True), ("Legevakt", False)]
    html = Html(str(page(View(library, Settings(), library.by_id["felles-brudd"])).aside))
    assert html.css("section.card")[0].attributes["data-area"] == "fjord"
    assert words(html.css("section.card")[1], "p.small") == "Lokale kontaktpunkter: Fjordvakta"


def test_a_contact_for_some_municipalities_of_an_area_says_which_so_that_script_hides_it_from_the_others(
    shelf: Shelf,
) -> None:
    vik = service("fjord-vik", "Vakta i Vik", 'local_of: felles-legehjem\nmunicipalities: ["5001"]\n')
    two = AREA.replace("Vik}", 'Vik}\n  - {number: "5002", name: Nes}')
    library = shelf(SHELF | {"fjord/index.md": two, "fjord/tjenester/vik.md": vik})
    html = Html(str(page(View(library, Settings(), library.by_id["fjord-fall"])).aside))

    (card,) = [one for one in html.css("section.card") if words(one, "h2 a") == "Vakta i Vik"]
    assert (card.attributes["data-area"], card.attributes["data-places"]) == ("fjord", "5001")
    assert "hidden" not in card.attributes, "without script it is shown on the pages of its area"


def test_services_stand_by_need_with_what_one_needs_to_make_contact(shelf: Shelf) -> None:
    library = shelf(SHELF)
    html = Html(str(services(View(library, Settings(), library.by_id["felles-legehjem"]))))

    assert [heading.text() for heading in html.css("section h2")] == ["Øyeblikkelig hjelp", "Annet"]
    common, local = html.css("section")[0].css("li")
    assert words(common, "h3") == "Legevakt"
    assert words(common, "dl") == "For hvem Alle Slik tar du kontakt Ring."
    assert words(common, "a.call") == "Telefon 116 117"
    assert words(local, "h3") == "Fjordvakta"


def test_a_number_behind_login_is_told_of_and_not_shown(shelf: Shelf) -> None:
    library = shelf(SHELF)
    html = Html(str(services(View(library, Settings(), library.by_id["felles-legehjem"]))))

    assert words(html.css("section")[1], "li .lock") == "Direktenummer: bare på Helsenettet."


REGISTER_ID = "felles-registeret"
WITH_REGISTER = Settings(register=REGISTER_ID)
REGISTER = {"felles/tjenester/adresseregisteret.md": service(REGISTER_ID, "Adresseregisteret", access="helsenett")}


def test_a_number_behind_login_leads_to_where_it_is_looked_up(shelf: Shelf) -> None:
    library = shelf(SHELF | REGISTER)
    html = Html(str(services(View(library, WITH_REGISTER, library.by_id["felles-legehjem"]))))

    locked = html.css("li:has(.lock)")
    assert [words(one, "h3") for one in locked] == ["Adresseregisteret", "Direktenumre"]
    assert words(locked[1], ".lock") == "Direktenummer: bare på Helsenettet. Slå opp i adresseregisteret ."
    assert locked[1].css(".lock a")[0].attributes["href"] == "../../../felles/tjenester/adresseregisteret/"
    assert not locked[0].css(".lock a"), "the register does not lead to itself"


def test_the_page_of_such_a_service_leads_there_too(shelf: Shelf) -> None:
    library = shelf(SHELF | REGISTER)

    def lock(id_: str) -> str:
        return words(Html(str(page(View(library, WITH_REGISTER, library.by_id[id_])).before)), ".lock")

    assert lock("fjord-numre").startswith("Direktenummer: bare på Helsenettet. Slå opp i adresseregisteret")
    assert lock(REGISTER_ID) == "Direktenummer: bare på Helsenettet. Nummeret vises ikke på åpne sider."


def test_the_website_of_a_service_without_a_number_stands_in_the_list(shelf: Shelf) -> None:
    site = {"fjord/tjenester/side.md": service("fjord-side", "Sida", "url: https://www.example.org/sida/\n")}
    library = shelf(SHELF | site)
    html = Html(str(services(View(library, Settings(), library.by_id["felles-legehjem"]))))

    (card,) = [one for one in html.css("li") if "Sida" in one.text()]
    assert card.css("dl a")[0].attributes["href"] == "https://www.example.org/sida/"


def test_the_numbers_above_are_in_the_order_that_texts_send_people_to_them_each_with_whom_one_reaches(
    shelf: Shelf,
) -> None:
    more = {
        "felles/tjenester/barn.md": service("felles-barn", "Barn 116 111", 'need: acute\nphone: "116 111"\n'),
        "felles/tjenester/nod.md": service("felles-nod", "Nødtelefon 113", 'need: acute\nphone: "113"\n'),
    }
    library = shelf(SHELF | more)
    html = Html(str(services(View(library, Settings(), library.by_id["felles-nod"]))))

    shown = [words(one, "a").replace("\N{NO-BREAK SPACE}", " ") for one in html.css(".short-numbers li")]
    assert shown == ["113 Nødtelefon", "116 117 Legevakt", "116 111 Barn"]


def adopting(id_: str, extra: str = "") -> dict[str, str]:
    return routine(id_, "draft", "adapts: {document: felles-brudd, version: '0.1'}\n" + extra, body="")


def test_a_text_that_follows_another_has_its_contacts_too_after_its_own(shelf: Shelf) -> None:
    library = shelf(
        SHELF | adopting("brudd") | adopting("hofte", "contacts: [fjord-numre]\n") | adopting("arm", "contacts: []\n")
    )

    assert cards(library, "fjord-brudd") == [("Fjordvakta", False), ("Legevakt", False)]
    assert cards(library, "fjord-hofte") == [("Direktenumre", False), ("Fjordvakta", False), ("Legevakt", False)]


def asked(library: Library, id_: str) -> str:
    """Where the link beside «Dette gjør du» leads."""
    before = Html(str(page(View(library, Settings(), library.by_id[id_])).before))
    (link,) = before.css(".to-contact")
    return link.attributes["href"] or ""


def test_under_the_answer_stands_the_way_to_the_cards_or_to_those_who_answer_for_the_area(shelf: Shelf) -> None:
    body = "## 1 Hvem\n\n1.1 Fastlegen ringer.\n"
    common = routine("felles", "draft", body=body)
    without = {path.replace("fjord", "felles"): text.replace("fjord", "felles") for path, text in common.items()}
    texts = SHELF | without | routine("arm", "draft", body=body)
    called = routine("fall", "draft", "contacts: [felles-legehjem]\n", body=body)
    answering = {"fjord/tjenester/lege.md": service("fjord-lege", "Samhandlingslege", "need: collaboration\n")}
    helping = {"fjord/tjenester/rus.md": service("fjord-rus", "Rusteamet", "need: mental_health\n")}
    for_one_group = routine("arm", "draft", "patient_groups: [mental_health]\n", body=body)

    assert asked(shelf(texts | called), "fjord-fall") == "#kontaktkort"
    list_ = "../../../tjenester/?"
    assert asked(shelf(texts), "fjord-arm") == f"{list_}omrade=fjord"
    assert asked(shelf(texts), "felles-felles") == "../../../tjenester/", "no heading that the list does not have"
    assert (
        asked(shelf(texts | answering), "fjord-arm") == f"{list_}behov=collaboration&omrade=fjord#behov-collaboration"
    )
    assert asked(shelf(texts | answering | helping | for_one_group), "fjord-arm") == (
        f"{list_}behov=mental_health&omrade=fjord#behov-mental_health"
    )
    assert asked(shelf(texts | answering), "felles-felles") == f"{list_}behov=collaboration#behov-collaboration"
