// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.io.StringWriter;
import org.alcazar.app.decode.Decoder.Decoded;
import org.alcazar.app.decode.Node.Group;
import org.alcazar.app.decode.Node.Items;
import org.alcazar.app.decode.Node.Value;
import org.alcazar.wire.DecodeException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A message as one JSON document. */
public final class JsonTree {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final ObjectWriteContext PRETTY = new ObjectWriteContext.Base() {
        @Override
        public DefaultPrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private JsonTree() {
    }

    /** The document without a line break at its end. @param pretty whether it is for people as well: over several lines */
    public static String of(Decoded decoded, boolean pretty) {
        var text = new StringWriter(1024);
        try (var out = generator(text, pretty)) {
            out.writeStartObject();
            decoded(out, decoded);
            out.writeEndObject();
        }
        return text.toString();
    }

    /** The members of a message, into an object that is open. */
    public static void decoded(JsonGenerator out, Decoded decoded) {
        out.writeStringProperty("protocol", decoded.protocol());
        out.writeStringProperty("title", decoded.title());
        out.writeStringProperty("message", decoded.message().getClass().getSimpleName());
        if (!decoded.others().isEmpty()) {
            out.writeName("fitsAsWell").writeStartArray();
            decoded.others().forEach(out::writeString);
            out.writeEndArray();
        }
        out.writeBooleanProperty("exact", decoded.exact());
        out.writeName("content");
        members(out, decoded.content(), false);
    }

    /** A document that says why there is no message. */
    public static String error(DecodeException fault, boolean pretty) {
        var text = new StringWriter(128);
        try (var out = generator(text, pretty)) {
            out.writeStartObject();
            error(out, fault);
            out.writeEndObject();
        }
        return text.toString();
    }

    /** Why there is no message, into an object that is open. */
    public static void error(JsonGenerator out, DecodeException fault) {
        out.writeStringProperty("error", String.valueOf(fault.getMessage()));
        if (fault.offset() >= 0) {
            out.writeNumberProperty("offset", fault.offset());
        }
    }

    /** What writes a document into {@code text}. */
    public static JsonGenerator generator(StringWriter text, boolean pretty) {
        return FACTORY.createGenerator(pretty ? PRETTY : ObjectWriteContext.empty(), text);
    }

    private static void members(JsonGenerator out, Group group, boolean typed) {
        out.writeStartObject();
        if (typed && !group.type().isEmpty()) {
            out.writeStringProperty("type", group.type());
        }
        for (var member : group.members()) {
            // A component of that name beside the kind of thing it is in keeps its name with a mark, as no name is written twice.
            out.writeName(typed && !group.type().isEmpty() && member.name().equals("type") ? "type_" : member.name());
            node(out, member.node());
        }
        out.writeEndObject();
    }

    private static void node(JsonGenerator out, Node node) {
        switch (node) {
            case Value(_, Long number) -> out.writeNumber(number);
            case Value(_, Boolean flag) -> out.writeBoolean(flag);
            case Value(_, Object text) -> out.writeString(text.toString());
            case Group group -> members(out, group, true);
            case Items(var nodes) -> {
                out.writeStartArray();
                nodes.forEach(item -> node(out, item));
                out.writeEndArray();
            }
        }
    }
}
