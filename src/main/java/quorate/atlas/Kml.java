package quorate.atlas;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import quorate.atlas.BoundaryFile.Feature;
import quorate.atlas.BoundaryFile.Features;
import quorate.intake.Unreadable;

/**
 * Areas of a KML file: each {@code Placemark} is called by the code of the Organisation Data Service and may have several
 * rings. A document type, and with it every entity, is refused: a map needs none.
 */
final class Kml {

    private final XMLStreamReader xml;
    private final List<Feature> features = new ArrayList<>();
    private final List<Ring> rings = new ArrayList<>();
    private String code = "";
    private String name = "";
    private String fault = "";
    private boolean named;

    private Kml(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Features read(String text) throws Unreadable {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var kml = new Kml(factory.createXMLStreamReader(new StringReader(text)));
            kml.read();
            return new Features(0, kml.features);
        } catch (XMLStreamException e) {
            throw new Unreadable(
                    "import.half",
                    "The file is no KML, or breaks off in the middle.",
                    "Get it again: this is probably half a download.");
        }
    }

    private void read() throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                    throw new Unreadable(
                            "import.entity",
                            "The file has a document type or an entity of its own, which no map needs.",
                            "Do not use it; get the file as it was published.");
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("Placemark")) end();
                }
                default -> {
                    // Comments, blanks and instructions say nothing about areas.
                }
            }
        }
    }

    private void begin() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Placemark" -> {
                rings.clear();
                code = "";
                name = "";
                fault = "";
                named = true;
            }
            case "name" -> {
                if (named) code = xml.getElementText().strip();
            }
            case "description" -> {
                if (named) name = nameIn(xml.getElementText());
            }
            case "coordinates" -> ring(xml.getElementText());
            default -> {
                // Styles and views are not drawn here.
            }
        }
    }

    private void end() {
        named = false;
        features.add(new Feature(features.size() + 1, "ods", code, name, List.copyOf(rings), fault));
    }

    /** The description is a table of HTML with a row CCGname. */
    private static String nameIn(String table) {
        var at = table.indexOf("<td>CCGname</td><td>");
        if (at < 0) return "";
        var from = at + "<td>CCGname</td><td>".length();
        return table.substring(from, Math.max(from, table.indexOf("</td>", from)))
                .strip();
    }

    private void ring(String text) {
        var points = text.strip().split("\\s+");
        var east = new int[points.length];
        var north = new int[points.length];
        for (var at = 0; at < points.length; at++) {
            var parts = points[at].split(",");
            var x = parts.length < 2 ? java.util.Optional.<Integer>empty() : Place.parse(parts[0]);
            var y = parts.length < 2 ? java.util.Optional.<Integer>empty() : Place.parse(parts[1]);
            if (x.isEmpty() || y.isEmpty()) {
                fault = "A point of its boundary has no longitude and latitude: '" + points[at] + "'.";
                return;
            }
            east[at] = x.get();
            north[at] = y.get();
        }
        rings.add(new Ring(east, north));
    }
}
