// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** Decodes and encodes what 5GMM messages 0x7C and 0x7D and 5GSM messages 0xF0 and 0xF1 hold after their header (§5). */
public final class SecurityServiceMessages {

    private SecurityServiceMessages() {
    }

    /** Whether the content is of this extension and version; if not, the message is of an unknown type. */
    public static boolean isOurs(Octets content) {
        return ServiceElements.isOurs(content);
    }

    /**
     * Reads the content, from the enterprise number on.
     *
     * @throws OnDemandDecodeException with #97 if it is not of this extension or an unknown operation, with #111 if it is malformed
     */
    public static SecurityServiceMessage decode(Octets content) {
        var in = Enterprise.after(content);
        int exchange;
        int operation;
        try {
            exchange = in.u8();
            operation = in.u8();
        } catch (DecodeException e) {
            throw OnDemandDecodeException.malformed("a message of " + content.length() + " octets", in.offset());
        }
        if (exchange == 0) {
            throw OnDemandDecodeException.malformed("exchange 0", Enterprise.LENGTH);
        }
        var code = OperationCode.of(operation);
        if (code == null) {
            throw new OnDemandDecodeException(OnDemandDecodeException.MESSAGE_TYPE_NON_EXISTENT, "operation " + operation, Enterprise.LENGTH + 1);
        }
        return new SecurityServiceMessage(exchange, read(code, in));
    }

    /**
     * Writes the content, from the enterprise number on.
     *
     * @throws IllegalArgumentException if a part is longer than §4 allows
     */
    public static Octets encode(SecurityServiceMessage message) {
        var out = new OctetWriter(256);
        Enterprise.write(out);
        var code = OperationCode.of(message.operation());
        out.u8(message.exchange()).u8(code.value());
        write(code, out, message.operation());
        return out.toOctets();
    }

    private static Operation read(OperationCode code, OctetReader in) {
        return OperationTables.of(code).read(in);
    }

    @SuppressWarnings("unchecked")
    private static void write(OperationCode code, OctetWriter out, Operation operation) {
        ((ItemTable<Operation>) OperationTables.of(code)).write(out, operation);
    }
}
