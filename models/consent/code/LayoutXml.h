#pragma once

#include "models/base/Result.h"
#include "models/consent/ConsentPage.h"

#include <QByteArray>
#include <QCoreApplication>

namespace numauth::consent {

/// The views of an Android layout file as boxes of a page's XML layer: what has a size and a place
/// that the file gives. Nothing is inflated.
struct LayoutXml
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::LayoutXml)

public:
    /// Parents before children, named by their ids, else by their class with a number. A width of 0
    /// reaches to the edge, a height of 0 is the view's own.
    QList<CustomView> views;
    /// Views whose place or size depends on the phone or on other views, line by line.
    QList<NotUnderstood> notUnderstood;

    /// Reads up to 1 MB, 2000 views, 100 deep; a document type is refused. \p fileName is how
    /// errors call the file, and the place the views come from.
    static Result<LayoutXml> read(const QByteArray &bytes, const QString &fileName);
};

} // namespace numauth::consent
