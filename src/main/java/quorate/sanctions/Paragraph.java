package quorate.sanctions;

import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.Span;

/**
 * A rule about notices, under one of the regulations.
 *
 * @param is which rule it is, whatever the regulations
 * @param months where it sets a number of them; 0 for none
 */
record Paragraph(String id, String is, String under, Span span, int months, String says, List<Citation> sources) {}
