// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.METRIC;
import static org.alcazar.pfcp.element.IeType.NETWORK_INSTANCE;
import static org.alcazar.pfcp.element.IeType.NUMBER_OF_UE_IP_ADDRESSES;
import static org.alcazar.pfcp.element.IeType.SEQUENCE_NUMBER;
import static org.alcazar.pfcp.element.IeType.S_NSSAI;
import static org.alcazar.pfcp.element.IeType.UE_IP_ADDRESS_POOL_IDENTITY;
import static org.alcazar.pfcp.element.IeType.VALIDITY_TIMER;

import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.NumberOfUeIpAddresses;
import org.alcazar.pfcp.element.OctetString;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * How much of a pool is in use (TS 29.244 §7.4.4.3.1).
 *
 * @param metric 0 to 100, per cent
 * @param validityTimer minutes
 */
public record UeIpAddressUsageInformation(long sequenceNumber, int metric, int validityTimer, NumberOfUeIpAddresses numberOfUeIpAddresses,
        DomainName networkInstance, @Nullable OctetString ueIpAddressPoolIdentity, @Nullable Snssai snssai, OtherElements others) {

    static final IeTable<UeIpAddressUsageInformation> TABLE = IeTable.of(UeIpAddressUsageInformation::others, t -> {
        var sequenceNumber = t.mandatory(SEQUENCE_NUMBER, Scalars.U32, UeIpAddressUsageInformation::sequenceNumber);
        var metric = t.mandatory(METRIC, Scalars.U8, UeIpAddressUsageInformation::metric);
        var validityTimer = t.mandatory(VALIDITY_TIMER, Scalars.U16, UeIpAddressUsageInformation::validityTimer);
        var numberOfUeIpAddresses = t.mandatory(NUMBER_OF_UE_IP_ADDRESSES, Endpoints.NUMBER_OF_UE_IP_ADDRESSES,
                UeIpAddressUsageInformation::numberOfUeIpAddresses);
        var networkInstance = t.mandatory(NETWORK_INSTANCE, Scalars.DOMAIN_NAME, UeIpAddressUsageInformation::networkInstance);
        var ueIpAddressPoolIdentity = t.optional(UE_IP_ADDRESS_POOL_IDENTITY, Scalars.LONG_STRING,
                UeIpAddressUsageInformation::ueIpAddressPoolIdentity);
        var snssai = t.optional(S_NSSAI, Scalars.SNSSAI, UeIpAddressUsageInformation::snssai);
        return v -> new UeIpAddressUsageInformation(v.get(sequenceNumber), v.get(metric), v.get(validityTimer),
                v.get(numberOfUeIpAddresses), v.get(networkInstance), v.get(ueIpAddressPoolIdentity), v.get(snssai), v.others());
    });

    /** Begins with what is mandatory. */
    public static Builder builder(long sequenceNumber, int metric, int validityTimer, NumberOfUeIpAddresses numberOfUeIpAddresses,
            DomainName networkInstance) {
        return new Builder(sequenceNumber, metric, validityTimer, numberOfUeIpAddresses, networkInstance);
    }

    /** Gathers the elements; what is not set is absent. */
    public static final class Builder {

        private final long sequenceNumber;
        private final int metric;
        private final int validityTimer;
        private final NumberOfUeIpAddresses numberOfUeIpAddresses;
        private final DomainName networkInstance;
        private @Nullable OctetString ueIpAddressPoolIdentity;
        private @Nullable Snssai snssai;
        private OtherElements others = OtherElements.NONE;

        private Builder(long sequenceNumber, int metric, int validityTimer, NumberOfUeIpAddresses numberOfUeIpAddresses,
                DomainName networkInstance) {
            this.sequenceNumber = sequenceNumber;
            this.metric = metric;
            this.validityTimer = validityTimer;
            this.numberOfUeIpAddresses = numberOfUeIpAddresses;
            this.networkInstance = networkInstance;
        }

        public Builder ueIpAddressPoolIdentity(@Nullable OctetString value) {
            ueIpAddressPoolIdentity = value;
            return this;
        }

        public Builder snssai(@Nullable Snssai value) {
            snssai = value;
            return this;
        }

        public Builder others(OtherElements value) {
            others = value;
            return this;
        }

        public UeIpAddressUsageInformation build() {
            return new UeIpAddressUsageInformation(sequenceNumber, metric, validityTimer, numberOfUeIpAddresses, networkInstance,
                    ueIpAddressPoolIdentity, snssai, others);
        }
    }
}
