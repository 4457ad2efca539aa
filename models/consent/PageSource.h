#pragma once

#include "models/base/Result.h"
#include "models/consent/AttributeTable.h"
#include "models/consent/ConsentPage.h"

#include <QCoreApplication>
#include <QList>

namespace numauth::consent {

/// Where pages come from: a page file, a workspace folder, or SDK source code.
class PageSource
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::PageSource)

public:
    /// Bytes; larger files are refused. No source file that a person wrote comes near it.
    static constexpr qint64 sizeLimit = 16 * 1024 * 1024;

    /// Every page that \p path holds: of a page file one, of a workspace those of `pages/*.json`
    /// by name, of a source as many as it builds.
    static Result<QList<ConsentPage>> readPath(const QString &path, const AttributeTable &table);
    /// The same for bytes that were read already; \p fileName decides nothing but names and errors:
    /// text that begins with `{` is a page file, all else is source.
    static Result<QList<ConsentPage>> readBytes(const QByteArray &bytes, const QString &fileName,
                                                const AttributeTable &table);
};

} // namespace numauth::consent
