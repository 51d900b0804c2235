/**
 * The order in which ECMA-376 (dml-chart, dml-spreadsheetDrawing, dml-main) has the children of each element that is used: Excel repairs or refuses a
 * file that does not keep it. A `!` marks a child that must be there, a `*` one that may stand often.
 */
export const orders: Readonly<Record<string, string>> = {
  "c:chartSpace":
    "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart! spPr txPr externalData printSettings userShapes extLst",
  "c:chart":
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea! legend plotVisOnly dispBlanksAs extLst",
  "c:title": "tx layout overlay spPr txPr extLst",
  "c:title/c:tx": "strRef rich",
  "c:plotArea": "layout barChart* catAx* valAx* dTable spPr extLst",
  "c:barChart": "barDir! grouping varyColors ser* dLbls gapWidth overlap serLines* axId!* extLst",
  "c:ser": "idx! order! tx spPr invertIfNegative pictureOptions dPt* dLbls trendline* errBars cat val shape extLst",
  "c:ser/c:tx": "strRef v",
  "c:dLbls":
    "dLbl* delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst",
  "c:cat": "multiLvlStrRef numRef numLit strRef strLit",
  "c:val": "numRef numLit",
  "c:strRef": "f! strCache extLst",
  "c:numRef": "f! numCache extLst",
  "c:strCache": "ptCount pt* extLst",
  "c:numCache": "formatCode ptCount pt* extLst",
  "c:pt": "v!",
  "c:catAx":
    "axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
  "c:valAx":
    "axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
  "c:scaling": "logBase orientation max min extLst",
  "c:majorGridlines": "spPr",
  "c:legend": "legendPos legendEntry* layout overlay spPr txPr extLst",
  "c:spPr":
    "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst scene3d sp3d extLst",
  "c:txPr": "bodyPr! lstStyle p!*",
  "c:rich": "bodyPr! lstStyle p!*",
  "a:p": "pPr r* endParaRPr",
  "a:pPr": "lnSpc spcBef spcAft tabLst defRPr extLst",
  "a:r": "rPr t!",
  "a:rPr": "ln noFill solidFill pattFill effectLst highlight latin ea cs sym hlinkClick extLst",
  "a:defRPr": "ln noFill solidFill pattFill effectLst highlight latin ea cs sym hlinkClick extLst",
  "a:ln": "noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst",
  "a:solidFill": "srgbClr schemeClr",
  "a:pattFill": "fgClr bgClr",
  "a:fgClr": "srgbClr!",
  "a:bgClr": "srgbClr!",
  "xdr:wsDr": "twoCellAnchor*",
  "xdr:twoCellAnchor": "from! to! sp grpSp graphicFrame cxnSp pic clientData!",
  "xdr:from": "col! colOff! row! rowOff!",
  "xdr:to": "col! colOff! row! rowOff!",
  "xdr:graphicFrame": "nvGraphicFramePr! xfrm! graphic!",
  "xdr:nvGraphicFramePr": "cNvPr! cNvGraphicFramePr!",
  "xdr:xfrm": "off ext",
  "a:graphic": "graphicData!",
  "a:graphicData": "chart!",
  "a:graphicData/c:chart": "",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData! sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
};

/** Elements without children of their own. */
export const leaves: readonly string[] = [
  ..."date1904 roundedCorners autoTitleDeleted overlay layout barDir grouping varyColors idx order invertIfNegative dLblPos showLegendKey showVal showCatName".split(
    " ",
  ),
  ..."showSerName showPercent showBubbleSize gapWidth overlap axId orientation delete axPos numFmt majorTickMark minorTickMark tickLblPos crossAx crosses auto".split(
    " ",
  ),
  ..."lblAlgn lblOffset tickLblSkip noMultiLvlLbl crossBetween legendPos plotVisOnly dispBlanksAs ptCount f v formatCode chart".split(
    " ",
  ),
]
  .map((name) => `c:${name}`)
  .concat(
    "a:bodyPr a:lstStyle a:srgbClr a:latin a:cs a:endParaRPr a:t a:off a:ext a:noFill".split(" "),
    "xdr:col xdr:colOff xdr:row xdr:rowOff xdr:cNvPr xdr:cNvGraphicFramePr xdr:clientData".split(" "),
  );
