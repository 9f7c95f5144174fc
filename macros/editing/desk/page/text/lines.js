// What a line of a text is: the shapes of documents/text/lines.py that both pasting and the preview look for.

export const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
export const HEADING_NUMBER =
  /^(?!§\s*\d+\s+[A-Ha-h](?=[ .]|$))(?<sign>§\s*)?(?<number>L?\d+(?:\.\d+)*|L)(?:\.(?![ \t]+[a-zæøå]))?[ \t]+(?=\S)/;
// Opens or closes a block of code.
export const FENCE = /^\s*(```|~~~)/;
