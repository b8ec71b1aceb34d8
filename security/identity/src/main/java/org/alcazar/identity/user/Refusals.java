// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.user;

import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.InconsistentClientDataTypeException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import org.alcazar.ondemand.OnDemandCause;

/** What the library objects to, in the words of the extension. */
final class Refusals {

    private Refusals() {
    }

    static UserVerdict.Refused of(RuntimeException e) {
        return switch (e) {
            case UserNotVerifiedException _ -> new UserVerdict.Refused(OnDemandCause.USER_NOT_VERIFIED, "the authenticator did not verify the user");
            case UserNotPresentException _ -> new UserVerdict.Refused(OnDemandCause.USER_NOT_VERIFIED, "no user was present");
            case BadChallengeException _ -> new UserVerdict.Refused(OnDemandCause.REQUEST_MISMATCH, "another challenge was answered");
            case BadOriginException _ -> new UserVerdict.Refused(OnDemandCause.REQUEST_MISMATCH, "it was made for another origin");
            case CrossOriginException _ -> new UserVerdict.Refused(OnDemandCause.REQUEST_MISMATCH, "it was made within another origin's page");
            case BadRpIdException _ -> new UserVerdict.Refused(OnDemandCause.REQUEST_MISMATCH, "it was made for another relying party");
            case InconsistentClientDataTypeException _ -> new UserVerdict.Refused(OnDemandCause.REQUEST_MISMATCH, "it is of another type");
            case BadSignatureException _ -> new UserVerdict.Refused(OnDemandCause.BAD_SIGNATURE, "the signature is not of the credential's key");
            case MaliciousCounterValueException _ -> cloned();
            case NotAllowedAlgorithmException _ -> new UserVerdict.Refused(OnDemandCause.NO_COMMON_ALGORITHM, "the key is neither ES256 nor Ed25519");
            case VerificationException _ -> new UserVerdict.Refused(OnDemandCause.NOT_AUTHORISED, "it does not verify: " + e.getClass().getSimpleName());
            default -> new UserVerdict.Refused(OnDemandCause.MALFORMED, "it cannot be read");
        };
    }

    static UserVerdict.Refused cloned() {
        return new UserVerdict.Refused(OnDemandCause.NOT_AUTHORISED, "the signature counter went back: the authenticator may have been copied");
    }
}
