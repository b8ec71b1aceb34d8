// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Type;
import java.util.HexFormat;
import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.wire.Octets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The contracts' records to the standard's JSON and back.
 *
 * <p>Octets and secrets are lower-case hexadecimal; this is the only place that writes a secret. Unknown members are skipped, absent
 * optional ones left out (TS 29.501 §5.2.4), and a document that lacks a mandatory member, or has one that cannot be, is refused.
 */
public final class SbiJson {

    private static final int LONGEST_DOCUMENT = 64 * 1024;

    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(LONGEST_DOCUMENT)
                            .maxNestingDepth(16)
                            .maxStringLength(8 * 1024)
                            .maxNumberLength(32)
                            .maxNameLength(256)
                            .build())
                    .build())
            .annotationIntrospector(new MandatoryMembers())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(List.class, list -> list.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null)))
            .addModule(new SimpleModule("octets")
                    .addSerializer(new OctetsWriter())
                    .addDeserializer(Octets.class, new OctetsReader())
                    .addSerializer(new SecretWriter())
                    .addDeserializer(Secret.class, new SecretReader()))
            .build();

    private SbiJson() {
    }

    /** The JSON document of a contract's record, in UTF-8. */
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * The record that a JSON document stands for.
     *
     * @throws ProblemDetails {@link Cause#INVALID_MSG_FORMAT} if the bytes are no JSON, are too long or nested too deep;
     *         {@link Cause#MANDATORY_IE_INCORRECT} if they are, but not of this type
     */
    public static <T> T read(byte[] json, Class<T> type) {
        return type.cast(read(json, (Type) type));
    }

    static Object read(byte[] json, Type type) {
        if (json.length == 0 || json.length > LONGEST_DOCUMENT) {
            throw new ProblemDetails(Cause.INVALID_MSG_FORMAT, json.length == 0 ? "nothing there" : "too long");
        }
        try {
            Object value = MAPPER.readValue(json, MAPPER.constructType(type));
            if (value == null) {
                throw new ProblemDetails(Cause.INVALID_MSG_FORMAT, "nothing there");
            }
            return value;
        } catch (DatabindException e) {
            throw new ProblemDetails(Cause.MANDATORY_IE_INCORRECT, "at " + e.getPathReference().replaceAll("org\\.alcazar\\.[a-z.]*", ""));
        } catch (JacksonException e) {
            throw new ProblemDetails(Cause.INVALID_MSG_FORMAT);
        }
    }

    private static byte[] hex(JsonParser parser, DeserializationContext context, Class<?> type) {
        var text = parser.getString();
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            throw context.weirdStringException("", type, "not hexadecimal");
        }
    }

    private static final class OctetsWriter extends StdSerializer<Octets> {

        OctetsWriter() {
            super(Octets.class);
        }

        @Override
        public void serialize(Octets value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.toHex());
        }
    }

    private static final class OctetsReader extends StdDeserializer<Octets> {

        OctetsReader() {
            super(Octets.class);
        }

        @Override
        public Octets deserialize(JsonParser parser, DeserializationContext context) {
            return Octets.wrap(hex(parser, context, Octets.class));
        }
    }

    private static final class SecretWriter extends StdSerializer<Secret> {

        SecretWriter() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(HexFormat.of().formatHex(value.reveal()));
        }
    }

    private static final class SecretReader extends StdDeserializer<Secret> {

        SecretReader() {
            super(Secret.class);
        }

        @Override
        public Secret deserialize(JsonParser parser, DeserializationContext context) {
            return Secret.wrap(hex(parser, context, Secret.class));
        }
    }
}
