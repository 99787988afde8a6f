package quorate.web;

/**
 * One thing that is wrong with what was typed into a form.
 *
 * @param field the name of the field; empty when it is about the form as a whole
 * @param target the id of the control that the error summary leads to; empty when there is none
 * @param sentence what is wrong and what to do, in words that name the field: "Enter the day of the meeting"
 */
public record Fault(String field, String target, String sentence) {}
