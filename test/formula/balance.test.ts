import { describe, expect, test } from "vitest";
import { cells, shared, two } from "./cells.ts";
import { words } from "./written.ts";

describe("unit values scaled to the pot by one figure", () => {
  const balance = { method: "scaled", pot: "pot", heldBack: "heldBack" };

  test("take every line up or down alike, to the penny", () => {
    // 100 and 50 pupils at £461 are £69,150.00; there is £59,000.00.
    const { at, figure } = cells({ balance }, two);
    expect(figure("scalingFactor")).toBe("0.85321764");
    expect(at("each")).toEqual(["46100", "23050"]);
    expect(at("scaling")).toEqual(["-6766.67", "-3383.33"]);
    expect(at("allocation")).toEqual(["39333.33", "19666.67"]);
  });

  test("or to the pound", () => {
    const { at } = cells({ balance: { ...balance, to: "pound" } }, two);
    expect(at("allocation")).toEqual(["39333", "19667"]);
  });
});

describe("fixed unit values beside a pot", () => {
  const balance = {
    method: "unitValues",
    pot: "pot",
    heldBack: "heldBack",
    centralReserve: "reserve",
    surplus: "centralReserve",
    shortfall: "heldBack",
  };

  test("state what is short, and take it from what is held back", () => {
    const { figure } = cells({ balance }, [{ pupils: "100" }, { pupils: "29" }]);
    expect(figure("formulaTotal")).toBe("59469");
    expect(figure("potShortfall")).toBe("469");
    expect(figure("potSurplus")).toBe("0");
    expect(figure("heldBackNow")).toBe("531");
  });

  test("state what is left, and add it to the reserve", () => {
    const { figure } = cells({ balance }, [{ pupils: "100" }, { pupils: "20" }]);
    expect(figure("potSurplus")).toBe("3680");
    expect(figure("reserveNow")).toBe("6180");
    expect(figure("potAndReserve")).toBe("62500");
  });
});

describe("what a pot beside unit values leaves or lacks", () => {
  const moved = (surplus: string, shortfall: string, pupils: string) => {
    const balance = {
      method: "unitValues",
      pot: "pot",
      heldBack: "heldBack",
      centralReserve: "reserve",
      surplus,
      shortfall,
    };
    const { figure } = cells({ balance }, [{ pupils }]);
    return ["potSurplus", "potShortfall", "heldBackNow", "reserveNow"].map(figure);
  };

  // £59,000.00 to allocate: 100 pupils at £461 leave £12,900.00 of it, and 129 lack £469.00.
  test.each([
    ["heldBack", "heldBack", "100", ["12900", "0", "13900", undefined]],
    ["heldBack", "heldBack", "129", ["0", "469", "531", undefined]],
    ["heldBack", "authority", "129", ["0", "469", "1000", undefined]],
    ["heldBack", "refused", "129", ["0", "469", "1000", undefined]],
    ["centralReserve", "heldBack", "129", ["0", "469", "531", "2500"]],
    ["centralReserve", "authority", "100", ["12900", "0", undefined, "15400"]],
    ["centralReserve", "authority", "129", ["0", "469", undefined, "2500"]],
  ])("a surplus to %s and a shortfall met by %s move those sums alone: %s pupils", (surplus, shortfall, pupils, is) => {
    expect(moved(surplus, shortfall, pupils)).toEqual(is);
  });

  // £60,000.00 to allocate: 100 pupils leave £13,900.00 of it, and 131 lack £391.00.
  test.each([
    ["heldBack", "authority", "100", "13900"],
    ["centralReserve", "heldBack", "131", "-391"],
    ["heldBack", "heldBack", "131", "-391"],
  ])("begins a sum held back where there was none: a surplus to %s, a shortfall met by %s, %s pupils", (...of) => {
    const [surplus, shortfall, pupils, is] = of;
    const { figure } = cells({ balance: { method: "unitValues", pot: "pot", surplus, shortfall } }, [{ pupils }]);
    expect(figure("heldBackNow")).toBe(is);
  });

  test("is stated of unit values alone: a pot that is shared leaves nothing and lacks nothing", () => {
    const { figure } = cells({ balance: { method: "sharePot", pot: "pot" }, factors: [shared] }, two);
    expect(["formulaTotal", "potSurplus", "potShortfall"].map(figure)).toEqual([undefined, undefined, undefined]);
  });
});

describe("floors beside a pot of unit values", () => {
  const schools = [
    { pupils: "100", baseline: "40000.00" },
    { pupils: "20", baseline: "20000.00" },
  ];
  // £46,100.00 and £9,220.00 of £59,000.00; the second is brought up to £18,000.00.
  const floored = (overspend: string, more: object = {}) => ({
    balance: {
      method: "unitValues",
      pot: "pot",
      heldBack: "heldBack",
      surplus: "centralReserve",
      shortfall: "refused",
      ...more,
    },
    protection: [{ fundingPeriod: "2023-24", floor: "floor", overspend, surplus: "heldBack" }],
  });

  test("that the authority pays for are no shortfall of the unit values", () => {
    const { at, figure } = cells(floored("authority"), schools);
    expect(at("allocation")).toEqual(["46100", "18000"]);
    expect(figure("overspend")).toBe("8780");
    expect(["formulaTotal", "potSurplus", "potShortfall"].map(figure)).toEqual(["55320", "3680", "0"]);
    expect(figure("check.shortfallMet")).toBe("0");
    expect(figure("reserveNow")).toBe("3680");
  });

  test("that are paid from the sum held back leave so much less of it, with what the pot leaves or lacks", () => {
    const { figure } = cells(floored("heldBack"), schools);
    expect(["potSurplus", "potShortfall", "heldBackNow"].map(figure)).toEqual(["3680", "0", "-7780"]);
    expect(figure("check.heldBackSuffices")).toBe("-7780");
    const kept = cells(floored("heldBack", { surplus: "heldBack" }), schools);
    expect(kept.figure("heldBackNow")).toBe("-4100");
    const short = cells(floored("heldBack", { shortfall: "heldBack" }), [
      { pupils: "109", baseline: "40000.00" },
      schools[1]!,
    ]);
    expect(["potShortfall", "overspend", "heldBackNow"].map(short.figure)).toEqual(["469", "8780", "-8249"]);
  });

  test("and what caps bring in is added to it", () => {
    const protection = [{ fundingPeriod: "2023-24", cap: "cap", overspend: "authority", surplus: "heldBack" }];
    const { at, figure } = cells({ ...floored("authority"), protection }, schools);
    expect(at("allocation")).toEqual(["44000", "9220"]);
    expect(["potSurplus", "heldBackNow"].map(figure)).toEqual(["3680", "3100"]);
  });
});

describe("a pot shared to the pound", () => {
  test("gives the odd pounds to the largest remainders", () => {
    const balance = { method: "sharePot", pot: "pot", to: "pound" };
    const share = { id: "each", kind: "shareOfRemainder", ...words("Each pupil"), by: "pupils" };
    // £60,000 over 7 pupils: £8,571 3/7, £25,714 2/7 and £25,714 2/7.
    const { at, figure } = cells({ balance, factors: [share] }, [{ pupils: "1" }, { pupils: "3" }, { pupils: "3" }]);
    expect(at("each.whole")).toEqual(["8571", "25714", "25714"]);
    expect(figure("each.odd")).toBe("1");
    expect(at("allocation")).toEqual(["8572", "25714", "25714"]);
  });
});
