"""The Colorado structure worked out in fractions: python3 test/structures/colorado.py"""
from collections import defaultdict
from fractions import Fraction as F

from exact import answers, counts, nearest

districts = counts("colorado")
columns, g = defaultdict(list), {}
sizes = (
    ("tiny", 276, F("1.5457"), F("0.00376159")),
    ("small", 459, F("1.2385"), F("0.00167869")),
    ("middling", 1027, F("1.1215"), F("0.00020599")),
    ("large", 5650, F("1.0297"), F("0.00000334")),
)
g["allFree"] = sum(s["freeLunch"] for s in districts)
g["allPupils"] = sum(max(s["pupils"], s["averagePupils"]) for s in districts)
g["stateShareAtRisk"] = average = nearest(g["allFree"] / g["allPupils"], 6)
for s in districts:
    c, free = {}, s["freeLunch"]
    c["count"] = n = max(s["pupils"], s["averagePupils"])
    for size, end, factor, slope in sizes:
        c[size + "Short"] = end - n
        c[size + "Slide"] = nearest((end - n) * slope, 4)
        c[size + "Size"] = factor + c[size + "Slide"]
    c["sizeFactor"] = next((c[size + "Size"] for size, end, *_ in sizes if n < end), F("1.0297"))
    c["perPupil"] = each = nearest(F("7225.28") * s["costOfLiving"] * s["personnelShare"] * c["sizeFactor"], 2)
    c["core"], c["leastProgram"] = nearest(each * n, 2), n * 9000
    c["shareAtRisk"] = nearest(free / n, 6) if n else F(0)
    c["shareAbove"], c["aboveOrNone"] = c["shareAtRisk"] - average, max(c["shareAtRisk"] - average, F(0))
    c["pointsAbove"] = c["aboveOrNone"] * 100
    c["weightAdded"] = nearest(c["pointsAbove"] * F("0.0036"), 6)
    c["weightBefore"] = nearest(F("0.12") + c["weightAdded"], 4)
    c["weight"] = min(c["weightBefore"], F("0.3"))
    c["averageAtRisk"] = nearest(average * n, 4)
    c["atRiskBelow"] = min(free, c["averageAtRisk"])
    c["atRiskAbove"] = free - c["atRiskBelow"]
    c["fundingBelow"] = nearest(c["atRiskBelow"] * each * F("0.12"), 2)
    c["fundingAbove"] = nearest(c["atRiskAbove"] * each * c["weight"], 2)
    c["totalBefore"] = c["core"] + c["fundingBelow"] + c["fundingAbove"]
    c["program"] = max(c["totalBefore"], c["leastProgram"])
    c["localTaxes"] = s["propertyTax"] + s["ownershipTax"]
    c["localShare"] = min(c["localTaxes"], c["program"])
    c["stateShare"] = c["stateShareLine"] = c["program"] - c["localShare"]
    for id, value in c.items():
        columns[id].append(value)
program, state, to_cut = columns["program"], columns["stateShare"], F(600000000)
g["allProgram"] = sum(program)
g["rateOne"] = nearest(to_cut / g["allProgram"], 8)
for now, after in (("One", "Two"), ("Two", "Three"), ("Three", "Four"), ("Four", None)):
    columns["cutBefore" + now] = wanted = [nearest(x * g["rate" + now], 2) for x in program]
    columns["cut" + now] = [min(x, most) for x, most in zip(wanted, state)]
    if after:
        columns["capped" + now] = [most if x >= most else 0 for x, most in zip(wanted, state)]
        columns["open" + now] = [0 if x >= most else whole for x, most, whole in zip(wanted, state, program)]
        g["allCapped" + now], g["allOpen" + now] = sum(columns["capped" + now]), sum(columns["open" + now])
        g["rest" + now] = to_cut - g["allCapped" + now]
        g["rate" + after] = nearest(g["rest" + now] / g["allOpen" + now], 8)
columns["negativeLine"] = [-x for x in columns["cutFour"]]
columns["allocation"] = [a + b for a, b in zip(state, columns["negativeLine"])]
answers("colorado", districts, columns, g)
