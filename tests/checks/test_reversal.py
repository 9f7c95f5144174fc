"""A word that turns a duty round is told, and the same duty in better words is not."""

from __future__ import annotations

import pytest

from macros.checks.reading.reversal import reversal

_TURNED = (
    ("Fastlegen sier fra når noe er uklart.", "Fastlegen kan si fra når noe er uklart.", "«kan» er satt inn"),
    ("Fastlegen kan vente med svar.", "Fastlegen venter med svar.", "«kan» er tatt bort"),
    (
        "Sykehuset sender epikrisen utskrivningsdagen.",
        "Sykehuset sender epikrisen innen 7 dager.",
        "«utskrivningsdagen» er blitt «7 dager»",
    ),
    ("Fastlegen sier fra når noe er uklart.", "Fastlegen sier ikke fra når noe er uklart.", "«ikke» er satt inn"),
    (
        "Sykehuset sender epikrisen innen 24 timer.",
        "Sykehuset sender epikrisen innen 48 timer.",
        "«24 timer» er blitt «48 timer»",
    ),
    (
        "Sykehuset sender epikrisen innen 24 timer.",
        "Sykehuset sender epikrisen innen 7 dager.",
        "«24 timer» er blitt «7 dager»",
    ),
    (
        "Sykehuset sender epikrisen innen 24 timer.",
        "Sykehuset sender epikrisen innen 24 dager.",
        "«24 timer» er blitt «24 dager»",
    ),
    ("Svar gis innen 7 dager.", "Svar gis innen 7 virkedager.", "«7 dager» er blitt «7 virkedager»"),
    (
        "Sykehuset sender epikrisen til fastlegen.",
        "Fastlegen sender epikrisen til sykehuset.",
        "avsender og mottaker har byttet plass",
    ),
    ("Sykehuset ringer legevakten.", "Legevakten ringer sykehuset.", "avsender og mottaker har byttet plass"),
    (
        "Sykehuset sender epikrisen til fastlegen.",
        "Fastlegen henter epikrisen selv.",
        "plikten er flyttet til en annen part",
    ),
    (
        "Sykehuset sender epikrisen til fastlegen.",
        "Sykehuset sender epikrisen til pasienten.",
        "en annen part er mottaker",
    ),
    (
        "Fastlegen kan henvise når pasienten har feber.",
        "Fastlegen kan bare henvise når pasienten har feber.",
        "«bare» er satt inn",
    ),
    ("Alle pasienter følges opp.", "Alle pasienter følges opp, unntatt barn.", "«unntatt» er satt inn"),
    ("Alle pasienter følges opp, unntatt barn.", "Alle pasienter følges opp.", "«unntatt» er tatt bort"),
    (
        "Kommunen betaler med mindre pasienten er på sykehus.",
        "Kommunen betaler når pasienten er på sykehus.",
        "«med mindre» er tatt bort",
    ),
    ("Sjukehuset sender epikrisa.", "Sjukehuset sender ikkje epikrisa.", "«ikkje» er satt inn"),
    ("Fastlegen skal ringe.", "Fastlegen kan ringe.", "«skal» er blitt «kan»"),
    ("Ring før innleggelse.", "Ring etter innleggelse.", "«før» er blitt «etter»"),
    ("Gi 5 mg hver time.", "Gi 50 mg hver time.", "«5 mg» er blitt «50 mg»"),
    ("Sendes samme dag.", "Sendes innen 7 dager.", "«samme dag» er blitt «7 dager»"),
    ("Sendes straks.", "Sendes.", "«straks» er tatt bort"),
    ("Svar innen to uker.", "Svar innen tre uker.", "«to uker» er blitt «tre uker»"),
    ("Gjelder pasienter over 18 år.", "Gjelder pasienter under 18 år.", "«over» er blitt «under»"),
    ("Fastlegen skal aldri vente.", "Fastlegen skal vente.", "«aldri» er tatt bort"),
    (
        "Sykehuset sender den også til den som henviste. Se [punkt 2.1](#p2-1).",
        "Sykehuset sender den ikke til den som henviste. Se [punkt 2.1](#p2-1).",
        "«ikke» er satt inn",
    ),
    (
        "Fastlegen ringer. Sykehuset svarer.",
        "Fastlegen ringer. Sykehuset svarer. Dette gjelder ikke i helgen.",
        "et unntak er satt inn",
    ),
)
_BETTER_WORDED = (
    (
        "Sykehuset sender epikrisen slik at fastlegen følger opp.",
        "Sykehuset sender epikrisen, så fastlegen kan følge opp.",
    ),
    (
        "Sykehuset sender epikrisen utskrivningsdagen, med oppdatert LIB.",
        "Sykehuset sender epikrisen på utskrivningsdagen med en oppdatert LIB.",
    ),
    ("Sendes ikke senere enn 24 timer etter.", "Sendes innen ett døgn etter."),
    ("Svar innen 7 dager.", "Svar innen én uke."),
    ("Svar innen en uke.", "Svar innen 1 uke."),
    ("Sykehuset sender ikke pasienten hjem uten epikrise.", "Sykehuset sender pasienten hjem med epikrise."),
    ("Fastlegen får epikrisen fra sykehuset.", "Sykehuset sender epikrisen til fastlegen."),
    ("Pasienten får time av sykehuset.", "Sykehuset gir pasienten time."),
    ("Sykehuset sender epikrisen til fastlegen.", "Avdelingen gir fastlegekontoret beskjed med notat."),
    ("Sykehuset sender den til fastlegen.", "Sykehuset sender den til fastlegen og kommunen."),
    ("Fastlegen henviser til sykehuset.", "Fastlegen skriver hva undersøkelsen skal gi svar på."),
    ("Ring uten opphold.", "Ring straks."),
    ("Sykehuset skal sende epikrisen.", "Sykehuset sender epikrisen."),
    ("Fastlegen og sykehuset avtaler.", "Sykehuset og fastlegen avtaler."),
    ("Sykehuset sender.", "Avdelingen sender."),
    ("Ring ikke bare legevakten, men også AMK.", "Ring både legevakten og AMK."),
    ("Gjelder kun voksne.", "Gjelder bare voksne."),
    ("Gjelder alle unntatt barn.", "Gjelder alle bortsett fra barn."),
    ("Hvis ikke annet er avtalt, gjelder dette.", "Med mindre annet er avtalt, gjelder dette."),
    ("Kommunen svarer hvis ikke pasienten er frisk.", "Kommunen svarer med mindre pasienten er frisk."),
    ("Sendes innen 24 timer", "Sendes innen tjuefire timer"),
    ("Svar innen 5 arbeidsdager.", "Svar innen 5 virkedager."),
    ("Epikrisen sendes av sykehuset.", "Sykehuset sender epikrisen."),
    ("Sykehuset ikkje sender", "Sykehuset ikke sender"),
    ("Ring 73 12 34 56 mellom kl. 08 og 15.", "Ring 73 12 34 57 mellom kl. 8 og 15.30."),
    ("Møtet er i mars 2026.", "Møtet er i april 2026."),
    ("Partene inngikk avtalen i 2012.", "Denne siden er ikke avtaleteksten. Partene inngikk avtalen i 2012."),
    ("Kommunen svarer, og når [må bekreftes: svar ikke senere enn 5 dager].", "Kommunen svarer, og når."),
    (
        "Sjukehuset og fastlegen bestiller transport etter rutinen til sjukehuset.",
        "Sjukehuset og fastlegen bestiller transport etter rutinen til sjukehuset. Sjå avtalen.",
    ),
)


@pytest.mark.parametrize(("was", "now", "said"), _TURNED)
def test_what_turns_a_duty_is_named(was: str, now: str, said: str) -> None:
    assert reversal(was, now) == said


@pytest.mark.parametrize(("was", "now"), _BETTER_WORDED)
def test_the_same_duty_in_better_words_is_left_in_peace(was: str, now: str) -> None:
    assert reversal(was, now) is None
