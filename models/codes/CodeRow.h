#pragma once

#include "models/base/Finding.h"
#include "models/base/LocalText.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::codes {

/// Which part of the chain between app and carrier answers with a code. The order is from the
/// outermost to the innermost.
enum class CodeLayer { Wrapper, Sdk, Carrier, Gateway, Api };

/// `wrapper`, `sdk`, `carrier`, `gateway`, `api`, in the order of CodeLayer.
const QStringList &codeLayerNames();
QString codeLayerName(CodeLayer layer);
std::optional<CodeLayer> codeLayerFromName(const QString &name);

/// One list of codes in which a number stands once.
struct CodeFamily
{
    /// As in `carrier.cmcc`.
    QString id;
    CodeLayer layer = CodeLayer::Sdk;
    /// `CMCC`, `CUCC`, `CTCC` for a carrier's own list, else whose list it is.
    QString vendor;
    LocalText label;
};

/// What the codes of one kind have in common.
struct CodeCategory
{
    QString id;
    LocalText label;
    Severity severity = Severity::Error;
    /// none, now, once, later, never, afterUserAction, afterFix, withNewToken or whenTheUserWants.
    QString retry;
    /// The most likely one first.
    QList<LocalText> causes;
    QList<LocalText> remedies;
    /// How the user logs in meanwhile.
    LocalText fallback;
};

/// What a code means, on all platforms of its row or on one.
struct CodeMeaning
{
    /// Names a CodeCategory.
    QString category;
    LocalText meaning;
    QList<LocalText> notes;
    QStringList sources;
};

/// The other meaning that a code has on one platform.
struct CodeVariant
{
    QString platform;
    CodeMeaning meaning;
};

/// One code of one family.
struct CodeRow
{
    QString code;
    /// Names a CodeFamily.
    QString family;
    /// Our own name for it, as in `AUTH_PAGE_SHOWN`.
    QString name;
    CodeMeaning meaning;
    QList<CodeVariant> variants;
    /// Of android, ios, harmony, h5, server, flutter and uni-app.
    QStringList platforms;
    /// Whose SIMs can lead to it; empty when it has nothing to do with the carrier.
    QStringList carriers;
    /// The SDK's code that the app sees for this carrier's code; empty when the table knows none.
    QString sdkCode;
    /// high, medium or low.
    QString confidence;

    /// The meaning on \p platform, which may be empty.
    const CodeMeaning &on(const QString &platform) const;
    /// high: documented; medium: observed; low: inferred.
    Evidence evidence() const;
};

} // namespace numauth::codes
