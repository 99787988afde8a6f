package quorate.publication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An Atom feed of what was released last. */
final class Feed {

    private final String root;

    /** @param root what addresses begin with, such as {@code https://quorate.example} */
    Feed(String root) {
        this.root = root;
    }

    byte[] of(List<Document> documents) {
        try {
            var bytes = new ByteArrayOutputStream();
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            put(xml, "id", root + "/public");
            put(xml, "title", "Published documents");
            put(xml, "updated", documents.isEmpty() ? "1970-01-01T00:00:00Z" : moved(documents.getFirst()));
            link(xml, "self", root + "/public/feed.atom");
            link(xml, "alternate", root + "/public");
            for (var document : documents) entry(xml, document);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void entry(XMLStreamWriter xml, Document document) throws XMLStreamException {
        xml.writeStartElement("entry");
        put(xml, "id", root + document.path());
        put(xml, "title", document.title());
        put(xml, "updated", moved(document));
        link(xml, "alternate", root + document.path());
        xml.writeStartElement("author");
        put(xml, "name", document.bodyName());
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", document.kind());
        put(xml, "summary", summary(document));
        xml.writeEndElement();
    }

    private static String summary(Document document) {
        return document.withdrawn()
                .map(gone -> "Withdrawn. " + gone.ground() + ".")
                .or(() -> document.replaces().map(why -> "Replaces an earlier version. " + why))
                .orElse(document.kindWords());
    }

    private static String moved(Document document) {
        return document.withdrawn()
                .map(Document.Withdrawn::at)
                .orElse(document.at())
                .toString();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void put(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cc}&&[^\t\n]]", ""));
        xml.writeEndElement();
    }
}
