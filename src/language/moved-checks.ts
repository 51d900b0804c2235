import type { Text } from "./text.ts";

export interface CheckWords {
  /** What the check found, in a few words. */
  readonly label: Text;
  /** What to do about it. */
  readonly advice: Text;
}

/** Of a code whose pupils are many more or many fewer than in the census before. */
function moved(code: Text): CheckWords {
  return {
    label: {
      en: `${code.en}: fewer than half as many pupils as the census before would give, or more than twice as many`,
      cy: `${code.cy}: llai na hanner y disgyblion y byddai'r cyfrifiad blaenorol yn eu rhoi, neu fwy na dwywaith cymaint`,
    },
    advice: {
      en: "Look at the codes of this column in the return: one may be lost, or stand under another heading.",
      cy: "Edrychwch ar godau'r golofn hon yn y ffurflen: gall un fod ar goll, neu o dan bennawd arall.",
    },
  };
}

/** Checks of a census beside the one before it. */
export const movedCheckWords = {
  "pupils-moved": {
    label: { en: "pupils up or down by more than a tenth", cy: "disgyblion i fyny neu i lawr fwy na degfed ran" },
    advice: {
      en: "Is the return whole, and of the right school?",
      cy: "A yw'r ffurflen yn gyfan, ac o'r ysgol gywir?",
    },
  },
  "aln-moved": {
    label: {
      en: "pupils with ALN provision up or down by more than half",
      cy: "disgyblion â darpariaeth ADY i fyny neu i lawr fwy na hanner",
    },
    advice: {
      en: "Ask the school what changed: money follows these codes.",
      cy: "Gofynnwch i'r ysgol beth a newidiodd: mae arian yn dilyn y codau hyn.",
    },
  },
  "school-action-moved": moved({ en: "School Action", cy: "Gweithredu gan yr Ysgol" }),
  "school-action-plus-moved": moved({ en: "School Action Plus", cy: "Gweithredu gan yr Ysgol a Mwy" }),
  "statement-moved": moved({ en: "statements", cy: "datganiadau" }),
  "school-idp-moved": moved({ en: "school-maintained IDPs", cy: "CDUau a gynhelir gan yr ysgol" }),
  "authority-idp-moved": moved({ en: "LA-maintained IDPs", cy: "CDUau a gynhelir gan yr awdurdod lleol" }),
  "meals-moved": {
    label: {
      en: "pupils eligible for free meals up or down by more than 15 points of a hundred, or down by more than half",
      cy: "disgyblion sy'n gymwys am brydau am ddim i fyny neu i lawr fwy na 15 pwynt canran, neu i lawr fwy na hanner",
    },
    advice: {
      en: "Eligible, protected and universal meals are three different things: were they confused?",
      cy: "Tri pheth gwahanol yw prydau cymwys, gwarchodedig a chyffredinol: a gafodd y rhain eu cymysgu?",
    },
  },
  "protected-moved": moved({ en: "transitional protection of free meals", cy: "diogelwch trosiannol prydau am ddim" }),
  "eal-moved": moved({ en: "a stage of EAL", cy: "cam SIY" }),
  "looked-after-moved": moved({ en: "looked after", cy: "yn derbyn gofal" }),
  "part-time-moved": moved({ en: "part-time in the nursery", cy: "rhan-amser yn y meithrin" }),
  "school-missing": {
    label: { en: "school that is open, and is not in the census", cy: "ysgol sydd ar agor, ac nad yw yn y cyfrifiad" },
    advice: {
      en: "Find its return, or correct its last day in the schools file.",
      cy: "Dewch o hyd i'w ffurflen, neu cywirwch ei diwrnod olaf yn ffeil yr ysgolion.",
    },
  },
  "census-cut": {
    label: {
      en: "census that ends early: the schools that came last in the census before have few pupils or none",
      cy: "cyfrifiad sy'n gorffen yn gynnar: ychydig o ddisgyblion, neu ddim, sydd gan yr ysgolion a ddaeth olaf yn y cyfrifiad blaenorol",
    },
    advice: {
      en: "The file may have been cut off while it was copied or saved: export it again, and look at its last line.",
      cy: "Efallai y torrwyd y ffeil wrth ei chopïo neu ei chadw: allforiwch hi eto, ac edrychwch ar ei llinell olaf.",
    },
  },
} as const satisfies Record<string, CheckWords>;
