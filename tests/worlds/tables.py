"""Tables of figures as people send them: what is wrong in each, and what is right though it looks odd."""

from __future__ import annotations

from tests.worlds.measured import FIGURE

OF_PERSONS = FIGURE.replace("unit: prosent", "unit: personer\nof_persons: true")
QUARTERS = "period;value\n2026K1;68,1\n2026K2;69,5\n2026K3;70,6\n"

FAULTY = {
    "nothing": "",
    "only blank lines": "\n  \n\n",
    "no heading": "2026K2;69,5\n2026K3;70,6\n",
    "heading in words": "Kvartal og andel\n2026K3;70,6\n",
    "a title above the heading": "Epikriser sendt i tide\n\nperiod;value\n2026K3;70,6\n",
    "a column nobody knows": "period;value;merknad\n2026K3;70,6;foreløpig\n",
    "the same column twice": "period;value;verdi\n2026K3;70,6;70,6\n",
    "decimal comma between commas": "period,value\n2026K2,69,5\n2026K3,70,6\n",
    "one cell too many": "period;value\n2026K3;70,6;1\n",
    "one cell too few": "period;value;group\n2026K3;70,6\n",
    "a quotation left open": 'period;value;group\n2026K3;70,6;"Vik\n',
    "a word behind a quotation": 'period;value;group\n2026K3;70,6;"Vik"x\n',
    "a group without a name": "period;value;group\n2026K3;70,6;\n2026K2;1;Vik\n",
    "a formula": "period;value;group\n2026K3;70,6;=SUM(A1:A3)\n",
    "a formula in wide letters": "period;value;group\n2026K3;70,6;\N{FULLWIDTH EQUALS SIGN}SUM(A1:A3)\n",
    "a number that no program can keep": f"period;value\n2026K3;{'9' * 16}\n",
    "a number in groups that no program can keep": f"period;value\n2026K3;9{' 999' * 5}\n",
    "a group that is a number": "period;value;group\n2026K3;70;12\n",
    "a group as long as a sentence": f"period;value;group\n2026K3;70;{'Avdeling ' * 9}\n",
    "a quarter without its year": "period;value\n3. kvartal;70,6\n",
    "a month with half its year": "period;value\nsep.26;70,6\n",
    "a half of a year": "period;value\n1. halvår 2026;70,6\n",
    "a column for each period, of two things": "region;Andel 2026K3;Antall 2026K3\nVik;70,6;12\n",
    "a column for each period, and one cell too few": "region;2026K2;2026K3\nVik;70,6\n",
    "a column for each half of a year": "region;1. halvår 2026;2. halvår 2026\nVik;70,6;71\n",
    "a title above a column for each period": "07459: Andel\n\nregion;2026K2;2026K3\nVik;70,6;71\n",
    "a fifth quarter": "period;value\n2026K5;70,6\n",
    "a day": "period;value\n30.09.2026;70,6\n",
    "a period left out": "period;value\n2026K1;68\n;69\n",
    "another rhythm": "period;value\n2026-03;68,1\n",
    "not over": "period;value\n2026K4;70,6\n",
    "the same twice": "period;value\n2026K3;70,6\n2026K3;70,7\n",
    "the same twice in a group": "period;value;group\n2026K3;7;Vik\n2026K3;8;Nes\n2026K3;9;Vik\n",
    "one quarter missing": "period;value\n2026K1;68,1\n2026K3;70,6\n",
    "many quarters missing": "period;value\n2025K1;68,1\n2026K3;70,6\n",
    "about": "period;value\n2026K2;ca. 70\n2026K3;70,6\n",
    "with a sign of percent": "period;value\n2026K2;69,5 %\n2026K3;70,6\n",
    "thousands with a point": "period;value\n2026K3;1.234\n",
    "point and comma": "period;value\n2026K3;1.234,5\n",
    "a dash for nothing": "period;value\n2026K3;-\n",
    "no value": "period;value\n2026K2;\n2026K3;70,6\n",
    "a value of words": "period;value\n2026K3;mangler\n",
    "hidden with a sign": "period;value\n2026K2;<5\n2026K3;*\n",
    "few with a sign": "period;value\n2026K2;3*\n2026K3;ca. 4\n",
    "hidden with a range": "period;value\n2026K2;1\N{EN DASH}4\n2026K3;under fem\n",
    "a sum below": "period;value\n2026K3;70,6\nTotalt;70,6\n",
    "a note below": "period;value\n2026K3;70,6\nKilde: SSB\n",
    "a column without a name": ";period;value\n;2026K3;70,6\n",
    "what tells Excel the mark": "sep=;\nperiod;value\n2026K3;70,6\n",
    "names of columns far below": 13 * "Om tallene\n" + "period;value\n2026K3;70,6\n",
    "below zero": "period;value\n2026K3;\N{MINUS SIGN}3\n",
    "more than all": "period;value\n2026K3;170,6\n",
}
"""Each has one fault or more, for a figure in percent with a number each quarter."""

SOUND = {
    "as we write it": QUARTERS,
    "as Excel saves it": "\ufeff" + QUARTERS.replace("\n", "\r\n").replace(";", ";").replace("68,1", "68,10"),
    "copied in Excel": QUARTERS.replace(";", "\t"),
    "with empty cells at the end": "Periode;Verdi;;\r\n2026K2;69,5;;\r\n2026k3;70,6;;\r\n",
    "from Statistics Norway": "tid;tall\n2026K1;..\n2026K2;:\n2026K3;.\n",
    "thin spaces and points": "period;value\n2026K2;\N{THIN SPACE}69.5\n2026K3;+70,6 \n",
    "quoted": 'period;value;group\n"2026K3";"70,6";"Vik; og ""Nes"""\n',
    "in words": "period;value\n1. kvartal 2026;69,5\nQ2 2026;69,5\n2026-K3;70,6\n",
    "a column for each period": "region;måling;2026K2;2026K3\nVik;Andel;69,5;..\nNes;Andel;70,6;71\n",
    "in any order": "value;period\n70,6;2026K3\n69,5;2026K2\n",
}
"""Nothing is wrong with these."""

PERSONS = "period;value\n2026K1;0\n2026K2;4\n2026K3;5\n"
SUMS = "period;value;group\n2026K1;9;Vik\n2026K1;:;Nes\n2026K1;12;Sum\n2026K2;9;Vik\n2026K2;:;Nes\n2026K2;19;I alt\n"
"""Of Nes were three in the first quarter, whoever takes what is said from the sum; in the second there were ten."""
HIDDEN_TWICE = "period;value;group\n2026K1;9;Vik\n2026K1;:;Nes\n2026K1;:;Li\n2026K1;12;Sum\n"
