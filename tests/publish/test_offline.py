"""What makes a site work from a disk: links to files instead of folders."""

from __future__ import annotations

import pytest

from macros.publish.finishing.offline import to_file


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("./", "./index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../../rutiner/", "../../rutiner/index.html"),
        ("../sok/#q=henvise+kols", "../sok/index.html#q=henvise+kols"),
        ("felles/rutiner/epikrise/#p1-1", "felles/rutiner/epikrise/index.html#p1-1"),
        ("felles/rutiner/epikrise/?kommune=5035#p1-1", "felles/rutiner/epikrise/index.html?kommune=5035#p1-1"),
    ],
)
def test_a_link_to_a_folder_leads_to_its_page(address: str, file: str) -> None:
    assert to_file(address) == file


@pytest.mark.parametrize(
    "address",
    ["", "#p1-1", "?kommune=5035", "assets/icon.svg", "https://example.org/", "tel:113", "//a.no/"],
)
def test_any_other_address_stays_as_it_is(address: str) -> None:
    assert to_file(address) == address
