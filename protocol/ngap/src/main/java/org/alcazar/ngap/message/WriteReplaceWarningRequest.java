// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.DATA_CODING_SCHEME;
import static org.alcazar.ngap.element.ElementTypes.MESSAGE_IDENTIFIER;
import static org.alcazar.ngap.element.ElementTypes.NUMBER_OF_BROADCASTS_REQUESTED;
import static org.alcazar.ngap.element.ElementTypes.REPETITION_PERIOD;
import static org.alcazar.ngap.element.ElementTypes.SERIAL_NUMBER;
import static org.alcazar.ngap.element.ElementTypes.WARNING_AREA_COORDINATES;
import static org.alcazar.ngap.element.ElementTypes.WARNING_MESSAGE_CONTENTS;
import static org.alcazar.ngap.element.ElementTypes.WARNING_SECURITY_INFO;
import static org.alcazar.ngap.element.ElementTypes.WARNING_TYPE;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.WarningAreaList;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to broadcast a warning (TS 38.413 §9.2.8.1).
 *
 * @param messageIdentifier 16 bits, what the warning is about (TS 23.041)
 * @param serialNumber 16 bits, which version of the warning (TS 23.041)
 * @param repetitionPeriod seconds, 0 to 131071
 * @param numberOfBroadcastsRequested 0 to 65535, 0 for no end
 * @param warningType two octets (TS 23.041)
 * @param warningSecurityInfo 50 octets, which nobody uses
 * @param dataCodingScheme eight bits (TS 23.038)
 * @param warningMessageContents 1 to 9600 octets (TS 23.041)
 * @param warningAreaCoordinates 1 to 1024 octets (TS 23.041)
 * @param residue what a received message held beyond the rest
 */
public record WriteReplaceWarningRequest(int messageIdentifier, int serialNumber, @Nullable WarningAreaList warningAreaList,
        int repetitionPeriod, int numberOfBroadcastsRequested, @Nullable Octets warningType, @Nullable Octets warningSecurityInfo,
        @Nullable Integer dataCodingScheme, @Nullable Octets warningMessageContents, boolean concurrentWarningMessage,
        @Nullable Octets warningAreaCoordinates, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<WriteReplaceWarningRequest> TABLE = NgapTable.of(51, REJECT, t -> {
        var id = t.mandatory(35, REJECT, MESSAGE_IDENTIFIER, WriteReplaceWarningRequest::messageIdentifier);
        var serial = t.mandatory(95, REJECT, SERIAL_NUMBER, WriteReplaceWarningRequest::serialNumber);
        var areas = t.optional(122, IGNORE, WarningAreaList.TYPE, WriteReplaceWarningRequest::warningAreaList);
        var period = t.mandatory(87, REJECT, REPETITION_PERIOD, WriteReplaceWarningRequest::repetitionPeriod);
        var number = t.mandatory(47, REJECT, NUMBER_OF_BROADCASTS_REQUESTED, WriteReplaceWarningRequest::numberOfBroadcastsRequested);
        var type = t.optional(125, IGNORE, WARNING_TYPE, WriteReplaceWarningRequest::warningType);
        var security = t.optional(124, IGNORE, WARNING_SECURITY_INFO, WriteReplaceWarningRequest::warningSecurityInfo);
        var coding = t.optional(20, IGNORE, DATA_CODING_SCHEME, WriteReplaceWarningRequest::dataCodingScheme);
        var contents = t.optional(123, IGNORE, WARNING_MESSAGE_CONTENTS, WriteReplaceWarningRequest::warningMessageContents);
        var concurrent = t.flag(17, REJECT, WriteReplaceWarningRequest::concurrentWarningMessage);
        var coordinates = t.optional(141, IGNORE, WARNING_AREA_COORDINATES, WriteReplaceWarningRequest::warningAreaCoordinates);
        var rest = t.residue(WriteReplaceWarningRequest::residue);
        return v -> new WriteReplaceWarningRequest(v.get(id), v.get(serial), v.get(areas), v.get(period), v.get(number), v.get(type),
                v.get(security), v.get(coding), v.get(contents), v.get(concurrent, false), v.get(coordinates), v.get(rest));
    });

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(int messageIdentifier, int serialNumber, int repetitionPeriod, int numberOfBroadcastsRequested) {
        return new Builder(messageIdentifier, serialNumber, repetitionPeriod, numberOfBroadcastsRequested);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final int messageIdentifier;
        private final int serialNumber;
        private final int repetitionPeriod;
        private final int numberOfBroadcastsRequested;
        private @Nullable WarningAreaList warningAreaList;
        private @Nullable Octets warningType;
        private @Nullable Octets warningSecurityInfo;
        private @Nullable Integer dataCodingScheme;
        private @Nullable Octets warningMessageContents;
        private boolean concurrentWarningMessage;
        private @Nullable Octets warningAreaCoordinates;

        private Builder(int messageIdentifier, int serialNumber, int repetitionPeriod, int numberOfBroadcastsRequested) {
            this.messageIdentifier = messageIdentifier;
            this.serialNumber = serialNumber;
            this.repetitionPeriod = repetitionPeriod;
            this.numberOfBroadcastsRequested = numberOfBroadcastsRequested;
        }

        public Builder warningAreaList(@Nullable WarningAreaList value) {
            warningAreaList = value;
            return this;
        }

        public Builder warningType(@Nullable Octets value) {
            warningType = value;
            return this;
        }

        public Builder warningSecurityInfo(@Nullable Octets value) {
            warningSecurityInfo = value;
            return this;
        }

        public Builder dataCodingScheme(@Nullable Integer value) {
            dataCodingScheme = value;
            return this;
        }

        public Builder warningMessageContents(@Nullable Octets value) {
            warningMessageContents = value;
            return this;
        }

        public Builder concurrentWarningMessage() {
            concurrentWarningMessage = true;
            return this;
        }

        public Builder warningAreaCoordinates(@Nullable Octets value) {
            warningAreaCoordinates = value;
            return this;
        }

        public WriteReplaceWarningRequest build() {
            return new WriteReplaceWarningRequest(messageIdentifier, serialNumber, warningAreaList, repetitionPeriod,
                    numberOfBroadcastsRequested, warningType, warningSecurityInfo, dataCodingScheme, warningMessageContents,
                    concurrentWarningMessage, warningAreaCoordinates, Residue.NONE);
        }
    }
}
