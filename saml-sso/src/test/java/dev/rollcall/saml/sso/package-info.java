/**
 * Every public attack on SAML sign-in that we know of, and bad input of other kinds, each as a test with a name; where a
 * test says "row", it is one of this table. Each asserts the {@link dev.rollcall.saml.sso.Rejection} that it must get, so
 * that none passes for another reason.
 *
 * <table>
 * <caption>Rows and tests</caption>
 * <tr><th>row</th><th>case</th><th>test</th></tr>
 * <tr><td>1-8</td><td>XSW1 to XSW8</td><td>WrappingTest.EightShapes.xsw1.. to xsw8..; each layer by itself in
 *   WrappingTest.EachLayerAlone</td></tr>
 * <tr><td>9</td><td>the same on doubly signed responses</td><td>WrappingTest.EightShapes.noneGetsThroughWhenBothAreSigned</td></tr>
 * <tr><td>10</td><td>doubled, concealed assertion</td><td>WrappingTest.Others.theSignedAssertionTwice,
 *   theSignedAssertionConcealedInTheStatus</td></tr>
 * <tr><td>11</td><td>duplicate IDs</td><td>WrappingTest.Others.duplicateIds, duplicateIdsInAnAttributeOfAnotherSpelling</td></tr>
 * <tr><td>12</td><td>ID of a foreign namespace</td><td>WrappingTest.Others.anIdOfAForeignNamespace</td></tr>
 * <tr><td>13</td><td>void canonicalisation</td><td>SignatureAttacksTest.Content.thatCannotBeCanonicalised,
 *   ..WithTheDigestOfNothing</td></tr>
 * <tr><td>14</td><td>DigestValue elsewhere</td><td>SignatureAttacksTest.Digests.oneElsewhereInTheDocument</td></tr>
 * <tr><td>15</td><td>DOCTYPE differentials</td><td>HostileXmlTest.Doctype</td></tr>
 * <tr><td>16</td><td>several SignedInfo</td><td>SignatureAttacksTest.Parts.severalSignedInfo, aSignedInfoInAnObject</td></tr>
 * <tr><td>17</td><td>comment in DigestValue</td><td>SignatureAttacksTest.Digests.aCommentInOne</td></tr>
 * <tr><td>18</td><td>data from outside the signature</td><td>WrappingTest.Others.whatStandsOutsideTheSignatureIsNotRead</td></tr>
 * <tr><td>19</td><td>several assertions, one signed</td><td>WrappingTest.Others.twoAssertionsThatAreBothSigned,
 *   anAssertionAndAnEncryptedOne, and rows 3, 5, 35</td></tr>
 * <tr><td>20</td><td>several roots</td><td>HostileXmlTest.Root.several</td></tr>
 * <tr><td>21</td><td>nothing signed</td><td>SignatureAttacksTest.Nothing.isSigned, isLeftOfTheSignature</td></tr>
 * <tr><td>22</td><td>only the response signed: accepted</td><td>SignatureAttacksTest.Nothing.isMissingWhen..,
 *   AcceptedResponsesTest.Signatures.ofTheResponseAlone</td></tr>
 * <tr><td>23</td><td>one signature bad, one good</td><td>SignatureAttacksTest.Content.theResponsesSignatureIsBad..,
 *   theAssertionsSignatureIsBad..</td></tr>
 * <tr><td>24</td><td>signature in a wrong place, Advice, several</td><td>WrappingTest.Others.aSignedAssertionInAdvice,
 *   aSignatureInAnotherElement, theAssertionsSignatureAtTheResponse, severalSignaturesInOneElement</td></tr>
 * <tr><td>25</td><td>Reference</td><td>SignatureAttacksTest.References, Parts.severalReferences</td></tr>
 * <tr><td>26, 27</td><td>transforms, canonicalisation</td><td>SignatureAttacksTest.Transformations</td></tr>
 * <tr><td>28</td><td>Object</td><td>SignatureAttacksTest.Parts.anObject</td></tr>
 * <tr><td>29, 30</td><td>HMAC, SHA-1, MD5, DSA</td><td>SignatureAttacksTest.AlgorithmsAndKeys</td></tr>
 * <tr><td>31</td><td>key and KeyInfo of the attacker</td><td>SignatureAttacksTest.AlgorithmsAndKeys.anotherKey..</td></tr>
 * <tr><td>32</td><td>two certificates: accepted</td><td>AcceptedResponsesTest.RollOver; the end of it in
 *   SignatureAttacksTest.AlgorithmsAndKeys.theCertificateBeforeTheRollOver</td></tr>
 * <tr><td>33</td><td>expired certificate: accepted</td><td>AcceptedResponsesTest.RollOver.anExpiredCertificate..</td></tr>
 * <tr><td>34</td><td>damaged values</td><td>SignatureAttacksTest.Parts.aSignatureValue.., aTruncatedSignatureValue,
 *   Digests.oneThatIsNotBase64, truncatedOnes</td></tr>
 * <tr><td>35</td><td>unsigned before signed</td><td>WrappingTest.Others.anUnsignedAssertionBeforeTheSignedOne</td></tr>
 * <tr><td>36</td><td>encrypted and unsigned</td><td>EncryptionTest.Unsigned.insideAndOutside</td></tr>
 * <tr><td>37, 38</td><td>comments, CDATA, instructions, elements</td><td>HostileXmlTest.Markup</td></tr>
 * <tr><td>39, 40</td><td>XXE, XInclude, entity bombs</td><td>HostileXmlTest.Doctype</td></tr>
 * <tr><td>41, 42</td><td>depth, attributes, names, size</td><td>HostileXmlTest.Size</td></tr>
 * <tr><td>43</td><td>DEFLATE bomb</td><td>LogoutMessagesTest.Refused.aBombOfCompression, oneByteMoreThanThereMayBe</td></tr>
 * <tr><td>44</td><td>Base64</td><td>HostileXmlTest.Parameter, AcceptedResponsesTest.Transport.mimeLineBreaksAreTaken</td></tr>
 * <tr><td>45</td><td>encodings</td><td>HostileXmlTest.Encoding, AcceptedResponsesTest.Transport</td></tr>
 * <tr><td>46</td><td>characters</td><td>AcceptedResponsesTest.Contents.charactersSurviveExactly</td></tr>
 * <tr><td>47</td><td>wrong root</td><td>HostileXmlTest.Root</td></tr>
 * <tr><td>48</td><td>bad time, version, ID</td><td>HostileXmlTest.Values</td></tr>
 * <tr><td>49-52</td><td>Destination, confirmation, audience, InResponseTo</td><td>ProtocolTest.Destination,
 *   SubjectConfirmation, Audience, InResponseTo</td></tr>
 * <tr><td>53</td><td>another browser's request</td><td>ProtocolTest.InResponseTo.ofTheRequestOfAnotherBrowser</td></tr>
 * <tr><td>54</td><td>another organisation's response</td><td>ProtocolTest.AnotherOrganization</td></tr>
 * <tr><td>55</td><td>Issuer</td><td>ProtocolTest.Issuer</td></tr>
 * <tr><td>56</td><td>time at its edges</td><td>ProtocolTest.Time</td></tr>
 * <tr><td>57</td><td>what is missing</td><td>ProtocolTest.Missing</td></tr>
 * <tr><td>58</td><td>two signed assertions</td><td>WrappingTest.Others.twoAssertionsThatAreBothSigned,
 *   twoAssertionsInOneSignedResponse</td></tr>
 * <tr><td>59</td><td>status</td><td>ProtocolTest.StatusCodes</td></tr>
 * <tr><td>61</td><td>RSA 1.5, 3DES, CBC</td><td>EncryptionTest.Algorithms, Accepted.cbcInsideASignedResponse</td></tr>
 * <tr><td>62</td><td>references in the encryption</td><td>EncryptionTest.References</td></tr>
 * <tr><td>63</td><td>garbage, other keys, EncryptedID</td><td>EncryptionTest.Garbage</td></tr>
 * <tr><td>65</td><td>sign-in from the identity provider: off</td><td>ProtocolTest.InResponseTo.noneWhere..</td></tr>
 * <tr><td>69</td><td>logout</td><td>LogoutMessagesTest</td></tr>
 * <tr><td>70</td><td>values in sentences</td><td>ProtocolTest.FactsOfARejection.holdNothingThatBreaksALine,
 *   MaskedXmlTest.aNameThatIsMarkupStaysText</td></tr>
 * </table>
 *
 * <p>Decided elsewhere, because it takes state or a page: 60 (one-time use), 64 (RelayState), 66 (sessions), 67
 * (identities), 68 (who is provisioned), the parameter given twice and GET instead of POST of 44, and replayed logout
 * requests of 69.
 */
package dev.rollcall.saml.sso;
