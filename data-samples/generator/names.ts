import type { Random } from "./random.ts";

export const FORENAMES =
  "Siân Siôn Llŷr Cêt Elîn Mari Nia Gwen Rhys Huw Ifan Owain Tomos Osian Efa Cadi Lili Alys Seren Ffion Megan Lowri Beca Non Mali Harri Jac Guto Deio Ioan Aled Emyr Dylan Evan Noah Mia Ava Isla Grace Ella Leo Alfie Theo Jack Lucy Aisha Amina Omar Yusuf Zara Maya Ravi Anya Zofia Kai Mei D'Arcy".split(
    " ",
  );

export const SURNAMES =
  "Jones,Davies,Evans,Rees,Hughes,Lewis,Price,Powell,Pugh,Parry,Roberts,Owen,Morgan,Thomas,Williams,James,Lloyd,Brân,Môn,Tŵr,ap Siôn,ab Owain,O'Neill,O'Shea,Smith,Brown,Walsh,Khan,Ali,Begum,Patel,Nowak,Hassan,Chen,Bowen,Probert,Harris,Cook".split(
    ",",
  );

const SAINTS = "David Non Teilo Cadog Dwynwen Illtud Padarn Melangell Beuno Tathan".split(" ");

/** The first places are chosen so that a small sample has every accented letter, an apostrophe and a hyphen. */
const CHOSEN =
  "Aberlwyd,Llanfelyn,Pant-y-gŵydd,Cwm Alarch,Tre'r Ddôl,Tŷ'r Gŵyr,Llan-y-dŵr,Llansîn,Brynhelyg,Rhos-y-brain,Nant-y-bêl,Maes-y-mêl".split(
    ",",
  );
const FIRSTS =
  "Pen-y-,Pant-y-,Rhyd-y-,Maes-y-,Glan-y-,Tal-y-,Bryn-y-,Cefn-y-,Nant-y-,Tŷ'r ,Cae'r ,Pont-y-,Ffos-y-,Blaen-y-,Allt-y-,Porth-y-,Coed-y-,Llwyn-y-,Gwaun-y-,Dôl-y-,Waun-y-,Cwm-y-,Rhos-y-,Tre'r ".split(
    ",",
  );
const SECONDS =
  "bont,groes,felin,graig,dderwen,gaer,wern,berllan,garreg,gog,fwyalchen,fedwen,ddôl,dylluan,gigfran,llan,maen,dŵr,môr,brain,cerrig,barcud,ceirw,dyfrgi,gwyddau,mynach,crydd,telynor".split(
    ",",
  );

/** Place names without end enough for a country, none twice. */
export function* placeNames(random: Random): Generator<string, never> {
  yield* CHOSEN;
  const plain = FIRSTS.flatMap((first) => SECONDS.map((second) => joined(first, second)));
  for (const ending of ["", " Isaf", " Uchaf", " Newydd"]) {
    for (const place of random.shuffled(plain.filter((each) => !CHOSEN.includes(each)))) yield place + ending;
  }
  throw new Error("There are not enough place names for so many schools");
}

/** A word of its own takes a capital; one joined by hyphens does not. */
function joined(first: string, second: string): string {
  return first.endsWith(" ") ? first + second.charAt(0).toUpperCase() + second.slice(1) : first + second;
}

export function primaryName(medium: string, place: string, order: number): string {
  if (medium === "Welsh") return `Ysgol Gynradd ${place}`;
  if (medium === "dual") return `Ysgol ${place}`;
  if (!isChurchSchool(medium, order)) return `${place} Primary School`;
  const saint = `St ${SAINTS[(order / 5) % SAINTS.length]}'s`;
  // The first saint stands alone; afterwards the place tells two schools of one saint apart.
  return order === 0 ? `${saint} Church in Wales Primary School` : `${saint} Roman Catholic Primary School, ${place}`;
}

export function isChurchSchool(medium: string, order: number): boolean {
  return medium === "English" && order % 5 === 0;
}
