"""The Title I structure worked out in fractions: python3 test/structures/title-one.py"""
from collections import defaultdict
from fractions import Fraction as F

from exact import answers, counts, nearest

agencies = counts("title-one")
columns, g = defaultdict(list), {}
money = F(75000000)
g["leastSpending"], g["mostSpending"] = F(13500) * 32 / 100, F(13500) * 48 / 100

for s in agencies:
    c, children = {}, s["formulaChildren"]
    c["shareOfChildren"] = share = nearest(children / s["children"], 6) if s["children"] else F(0)
    c["spendingPart"] = nearest(s["stateSpending"] * F("0.4"), 2)
    c["notBelow"] = max(c["spendingPart"], g["leastSpending"])
    c["perChild"] = min(c["notBelow"], g["mostSpending"])
    c["eligible"] = F(children >= 10 and share > F("0.02"))
    c["authorised"] = children * c["perChild"] * c["eligible"]
    c["heldRate"] = F("0.95") if share >= F("0.3") else F("0.9") if share >= F("0.15") else F("0.85")
    c["floor"] = nearest(s["lastYear"] * c["heldRate"] * c["eligible"], 0)
    for id, value in c.items():
        columns[id].append(value)

authorised, floors = columns["authorised"], columns["floor"]
g["allAuthorised"] = sum(authorised)
g["ratioStart"] = nearest(money / g["allAuthorised"], 8)
columns["grantStart"] = grants = [nearest(x * g["ratioStart"], 0) for x in authorised]
held = [False] * len(agencies)
for turn in ("One", "Two", "Three", "Four"):
    held = [before or grant < floor for before, grant, floor in zip(held, grants, floors)]
    columns["held" + turn] = [F(is_held) for is_held in held]
    columns["heldFloor" + turn] = [floor if is_held else 0 for floor, is_held in zip(floors, held)]
    columns["free" + turn] = [0 if is_held else x for x, is_held in zip(authorised, held)]
    g["allHeld" + turn], g["allFree" + turn] = sum(columns["heldFloor" + turn]), sum(columns["free" + turn])
    g["left" + turn] = money - g["allHeld" + turn]
    g["ratio" + turn] = ratio = nearest(g["left" + turn] / g["allFree" + turn], 8)
    columns["scaled" + turn] = [nearest(x * ratio, 0) for x in authorised]
    grants = [floor if is_held else x for floor, is_held, x in zip(floors, held, columns["scaled" + turn])]
    columns["grant" + turn] = grants
columns["basicGrant"] = columns["allocation"] = grants
answers("title-one", agencies, columns, g)
