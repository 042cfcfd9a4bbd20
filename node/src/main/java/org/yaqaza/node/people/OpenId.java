package org.yaqaza.node.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Signing in at an OpenID provider: authorization code with PKCE. What the provider's answer must
/// fit travels sealed in a cookie of the browser that began, so that no other can end it.
final class OpenId {

  private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final String OWNER = "openid";

  private final OpenIdSettings settings;
  private final SealingKey key;
  private final InstantSource clock;
  private volatile @Nullable OIDCProviderMetadata metadata;

  OpenId(OpenIdSettings settings, SealingKey key, InstantSource clock) {
    this.settings = settings;
    this.key = key;
    this.clock = clock;
  }

  /// The provider does not answer, or not as it should. Says nothing of whom it was asked about.
  static final class Failed extends Exception {
    Failed(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /// Somebody is sent to the provider.
  ///
  /// @param address where to
  /// @param sealed what their browser keeps meanwhile
  record Sent(URI address, String sealed) {}

  /// For whom the provider vouches.
  ///
  /// @param external issuer and subject, parted by a space
  record Vouched(String external, String login, Account.Standing standing, String back) {}

  String name() {
    return settings.name();
  }

  /// @param redirect where the provider sends them back to
  /// @param back where they want to go in the end
  Sent send(URI redirect, String back) throws Failed {
    var state = new State(Tokens.secret());
    var nonce = new Nonce(Tokens.secret());
    var verifier = new CodeVerifier(Tokens.secret());
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, new Scope("openid", "profile"), settings.client(), redirect)
            .endpointURI(metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build();
    var kept =
        String.join(
            "\n",
            state.getValue(),
            nonce.getValue(),
            verifier.getValue(),
            String.valueOf(clock.millis()),
            back);
    return new Sent(request.toURI(), key.seal(kept.getBytes(StandardCharsets.UTF_8), OWNER));
  }

  /// Looks at what the provider answered.
  ///
  /// @param answer the address to which it sent the browser back, with what it says
  /// @param sealed what the browser kept
  Vouched receive(URI answer, URI redirect, String sealed) throws Failed {
    var kept = List.of(open(sealed).split("\n", 5));
    try {
      if (kept.size() != 5 || clock.millis() - Long.parseLong(kept.get(3)) > LONGEST.toMillis()) {
        throw new Failed("begun too long ago", null);
      }
      var response = AuthenticationResponseParser.parse(answer);
      var state = response.getState();
      if (state == null || !Tokens.same(state.getValue(), kept.getFirst())) {
        throw new Failed("the state is another", null);
      }
      if (response.getIssuer() != null && !response.getIssuer().equals(settings.issuer())) {
        throw new Failed("another issuer answered", null);
      }
      if (!response.indicatesSuccess()) {
        throw new Failed("the provider refused", null);
      }
      var code = response.toSuccessResponse().getAuthorizationCode();
      var verifier = new CodeVerifier(kept.get(2));
      var claims = claims(new AuthorizationCodeGrant(code, redirect, verifier), kept.get(1));
      return vouched(claims, kept.get(4));
    } catch (GeneralException | IOException | JOSEException | BadJOSEException e) {
      throw new Failed("the provider's answer does not hold", e);
    }
  }

  private String open(String sealed) throws Failed {
    try {
      return new String(key.open(sealed, OWNER), StandardCharsets.UTF_8);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new Failed("this browser did not begin", e);
    }
  }

  private IDTokenClaimsSet claims(AuthorizationCodeGrant grant, String nonce)
      throws GeneralException, IOException, JOSEException, BadJOSEException, Failed {
    var request =
        new TokenRequest.Builder(
                metadata().getTokenEndpointURI(),
                new ClientSecretBasic(settings.client(), settings.secret()),
                grant)
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(PATIENCE);
    request.setReadTimeout(PATIENCE);
    var answer = OIDCTokenResponseParser.parse(send(request));
    if (!answer.indicatesSuccess()) {
      throw new Failed("the provider gives no token", null);
    }
    var token = answer.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
    // asymmetric signatures alone, and the one that the standard asks every provider to know
    var validator =
        new IDTokenValidator(
            settings.issuer(),
            settings.client(),
            JWSAlgorithm.RS256,
            metadata().getJWKSetURI().toURL());
    return validator.validate(token, new Nonce(nonce));
  }

  private static com.nimbusds.oauth2.sdk.http.HTTPResponse send(HTTPRequest request)
      throws IOException {
    request.setFollowRedirects(false);
    return request.send();
  }

  private Vouched vouched(IDTokenClaimsSet claims, String back) throws Failed {
    var subject = claims.getSubject().getValue();
    var login = Optional.ofNullable(claims.getStringClaim("preferred_username")).orElse(subject);
    var shown = Optional.ofNullable(claims.getStringClaim("name")).orElse(login);
    var values = claims.getStringListClaim(settings.claim());
    var standing =
        settings
            .standing(shown, values == null ? List.of() : values)
            .orElseThrow(() -> new Failed("no role here", null));
    return new Vouched(settings.issuer().getValue() + " " + subject, login, standing, back);
  }

  /// What the provider says of itself, asked once it is needed: it may start after this node.
  private OIDCProviderMetadata metadata() throws Failed {
    var known = metadata;
    if (known == null) {
      try {
        known = OIDCProviderMetadata.resolve(settings.issuer(), PATIENCE, PATIENCE);
        metadata = known;
      } catch (GeneralException | IOException e) {
        throw new Failed("the provider does not answer", e);
      }
    }
    return known;
  }
}
