#pragma once

#include "models/base/Result.h"
#include "models/consent/fix/FixProposal.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>

#include <optional>
#include <utility>

namespace numauth::consent {

/// Changes attributes in the text of a page file and leaves every other byte as it is.
class PageFileEdit
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::PageFileEdit)

public:
    /// \p file is a page file that ConsentPage::read accepts; anything else is an error.
    static Result<QByteArray> change(const QByteArray &file, const QList<AttributeChange> &changes);
    /// First byte of the attribute's arguments in \p file and the first one behind them; nothing
    /// when the file does not set it.
    static std::optional<std::pair<qsizetype, qsizetype>> valueSpan(const QByteArray &file,
                                                                    const QString &attribute);
};

} // namespace numauth::consent
