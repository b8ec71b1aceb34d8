// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ausf;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.udm.AuthType;

/**
 * An authentication under way (TS 29.509 §6.1.6.2.3).
 *
 * @param authData the challenge
 * @param links where to confirm
 */
public record UeAuthenticationCtx(AuthType authType, @JsonProperty("5gAuthData") Av5gAka authData, @JsonProperty("_links") Links links,
        String servingNetworkName) {

    private static final String BEFORE = "/nausf-auth/v1/ue-authentications/";
    private static final String AFTER = "/5g-aka-confirmation";

    /** A 5G AKA challenge, to be confirmed under the context's identifier. */
    public static UeAuthenticationCtx fiveGAka(Av5gAka challenge, String authCtxId, String servingNetworkName) {
        return new UeAuthenticationCtx(AuthType.FIVE_G_AKA, challenge, new Links(new Link(BEFORE + authCtxId + AFTER)), servingNetworkName);
    }

    /**
     * What to name this context by when confirming.
     *
     * @throws ProblemDetails {@link Cause#MANDATORY_IE_INCORRECT} if the link leads to no confirmation resource
     */
    public String authCtxId() {
        var href = links.fiveGAka().href();
        int end = href.length() - AFTER.length();
        int begin = href.indexOf(BEFORE) + BEFORE.length();
        if (begin < BEFORE.length() || end <= begin || !href.endsWith(AFTER)) {
            throw new ProblemDetails(Cause.MANDATORY_IE_INCORRECT, "_links names no confirmation resource");
        }
        return href.substring(begin, end);
    }

    /** Links of a context by relation. */
    public record Links(@JsonProperty("5g-aka") Link fiveGAka) {
    }

    /** A link (TS 29.571 §5.2.4.2). */
    public record Link(String href) {
    }
}
