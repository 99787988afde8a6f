package quorate.files;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;

/** Reads XML forward, without document type definitions, without entities of its own and only so deep. */
final class SafeXml extends StreamReaderDelegate implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    /** Just below the 100 at which the parser itself gives up, so that we say why. Real papers stay below 60. */
    private static final int DEEPEST = 95;

    private int depth;

    SafeXml(InputStream in) throws XMLStreamException {
        super(FACTORY.createXMLStreamReader(in));
    }

    /** The text tries to reach something outside itself, or to overwhelm its reader. */
    static final class Hostile extends XMLStreamException {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    @Override
    public int next() throws XMLStreamException {
        var event = super.next();
        switch (event) {
            case START_ELEMENT -> {
                if (++depth > DEEPEST) throw new Hostile();
            }
            case END_ELEMENT -> depth--;
            case DTD, ENTITY_REFERENCE -> throw new Hostile();
            default -> {}
        }
        return event;
    }

    /** True at a start of this name, whatever its prefix. */
    boolean starts(String name) {
        return isStartElement() && getLocalName().equals(name);
    }

    /** The attribute of that name, whatever its prefix; empty if there is none. */
    String attribute(String name) {
        for (var i = 0; i < getAttributeCount(); i++) {
            if (getAttributeLocalName(i).equals(name)) return getAttributeValue(i);
        }
        return "";
    }

    /** The number in an attribute, or another where there is none. */
    int number(String name, int otherwise) {
        var text = attribute(name);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    /** What to do at each start within an element. True if it read to that element's end itself. */
    interface Visit {
        boolean at(String name) throws XMLStreamException;
    }

    /** Goes through the element begun last, to its end. Words between elements are given to {@code words}. */
    void within(java.util.function.Consumer<String> words, Visit visit) throws XMLStreamException {
        for (var inside = 1; inside > 0; ) {
            switch (next()) {
                case START_ELEMENT -> {
                    if (!visit.at(getLocalName())) inside++;
                }
                case END_ELEMENT -> inside--;
                case CHARACTERS, CDATA, SPACE -> words.accept(getText());
                default -> {}
            }
        }
    }

    void within(Visit visit) throws XMLStreamException {
        within(words -> {}, visit);
    }

    /** Goes past the element begun last. */
    boolean skip() throws XMLStreamException {
        within(name -> false);
        return true;
    }

    /** All words of the element begun last. */
    String words() throws XMLStreamException {
        var text = new StringBuilder();
        within(text::append, name -> false);
        return text.toString();
    }

    /** Goes through the whole document. */
    void all(Visit visit) throws XMLStreamException {
        while (hasNext()) {
            if (next() == START_ELEMENT) visit.at(getLocalName());
        }
    }
}
