"""The Connecticut structure worked out in fractions: python3 test/structures/connecticut.py"""
from collections import defaultdict
from fractions import Fraction as F
from statistics import median

from exact import answers, counts, nearest

towns = counts("connecticut")
columns, g = defaultdict(list), {}
n = len(towns)
g["allTowns"], g["halfOfTowns"], g["halfDown"], g["halfUp"] = n, F(n, 2), n // 2, -(-n // 2)
g["afterHalf"], g["lowerMiddle"] = n // 2 + 1, (n + 1) // 2
lists = sorted((nearest(s["grandList"] / s["people"], 2) for s in towns), reverse=True)
incomes = sorted((s["medianIncome"] for s in towns), reverse=True)
for of, values in (("list", lists), ("income", incomes)):
    g[of + "Upper"], g[of + "Lower"] = values[(n - 1) // 2], values[n // 2]
    g[of + "Both"], g[of + "Median"] = median(values) * 2, nearest(median(values), 3)
    g[of + "Threshold"] = nearest(g[of + "Median"] * F("1.35"), 4)
ranks = (("indexFifth", 5), ("indexTenth", 10), ("indexFifteenth", 15), ("indexNineteenth", 19))
for id, rank in ranks:
    g[id] = sorted((s["investmentIndex"] for s in towns), reverse=True)[rank - 1]
bonuses = {5: F("0.06"), 10: F("0.05"), 15: F("0.04"), 19: F("0.03")}

for s in towns:
    c, alliance, last = {}, s["alliance"] == 1, s["lastYear"]
    c["lowIncomeWeighted"] = nearest(s["lowIncome"] * F("0.3"), 2)
    c["concentrationStart"] = nearest(s["residentPupils"] * F("0.6"), 2)
    c["overStart"] = s["lowIncome"] - c["concentrationStart"]
    c["concentrated"] = max(c["overStart"], 0)
    c["concentratedWeighted"] = nearest(c["concentrated"] * F("0.15"), 2)
    c["englishWeighted"] = nearest(s["english"] * F("0.25"), 2)
    c["needPupils"] = s["residentPupils"] + c["lowIncomeWeighted"] + c["concentratedWeighted"] + c["englishWeighted"]
    c["listPerPerson"] = nearest(s["grandList"] / s["people"], 2)
    c["propertyFactor"] = nearest(c["listPerPerson"] / g["listThreshold"], 4)
    c["incomeFactor"] = nearest(s["medianIncome"] / g["incomeThreshold"], 4)
    c["propertyWealth"], c["incomeWealth"] = c["propertyFactor"] * F("0.7"), c["incomeFactor"] * F("0.3")
    c["wealth"] = nearest(c["propertyWealth"] + c["incomeWealth"], 4)
    c["needRatio"] = 1 - c["wealth"]
    c["leastForTown"] = F("0.1") if alliance else F("0.01")
    c["ratioHeld"] = max(c["needRatio"], c["leastForTown"])
    reached = [rank for id, rank in ranks if s["investmentIndex"] >= g[id]]
    for id, most in (("bonusNineteen", 19), ("bonusFifteen", 15), ("bonusTen", 10), ("bonus", 5)):
        c[id] = bonuses[max(most, min(reached))] if reached and max(most, min(reached)) in bonuses else F(0)
    c["baseAidRatio"] = c["ratioHeld"] + c["bonus"]
    c["foundationAid"] = nearest(11525 * c["needPupils"] * c["baseAidRatio"], 0)
    c["regionalAid"] = nearest(100 * s["residentPupils"] * s["regionalShare"], 0)
    c["fullyFunded"] = c["foundationAid"] + c["regionalAid"]
    c["gap"] = c["fullyFunded"] - s["baseGrant"]
    c["rise"], c["fall"] = nearest(c["gap"] * F("0.1666"), 0), nearest(c["gap"] * F("0.1429"), 0)
    c["step"] = c["rise"] if c["gap"] > 0 else c["fall"]
    c["stepped"] = last + c["step"]
    c["neverLess"] = max(c["stepped"], last)
    c["phased"] = c["neverLess"] if alliance else c["stepped"]
    c["notPast"] = min(c["phased"], c["fullyFunded"])
    c["rising"], c["falling"] = max(c["notPast"], last), max(c["phased"], c["fullyFunded"])
    c["phasedGrant"] = c["rising"] if c["gap"] > 0 else c["falling"]
    c["grant"] = c["allocation"] = max(c["phasedGrant"], 0)
    for id, value in c.items():
        columns[id].append(value)
answers("connecticut", towns, columns, g)
