#pragma once

#include "models/base/Result.h"
#include "models/consent/AttributeTable.h"
#include "models/consent/Cell.h"
#include "models/consent/Geometry.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace numauth::consent {

/// A view that the app adds. Geometry in dp, relative to the layer's origin.
struct CustomView
{
    enum class Layer { Body, TitleBar, Number, Xml };
    enum class Kind { Image, Text, Button, Block };

    QString name = {};
    Layer layer = Layer::Body;
    Kind kind = Kind::Block;
    double x = 0, y = 0, width = 0, height = 0;
    QString text = {};
    double textSize = 14;
    Argb textColor{0xff000000u};
    Argb background{0x00000000u};
    QString image = {};
    QJsonObject unknown =
        {}; ///< members of the file that this version does not know, kept as they are

    friend bool operator==(const CustomView &, const CustomView &) = default;
};

/// A line of a source file that said something this program could not read as a value.
struct NotUnderstood
{
    int line = 0;
    QString text = {};
    LocalText reason;

    friend bool operator==(const NotUnderstood &, const NotUnderstood &) = default;
};

/// A consent page as its file holds it: what was set, nothing that was not. A value; defaults come
/// from the AttributeTable when the page is laid out.
class ConsentPage
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::ConsentPage)

public:
    static constexpr int formatVersion = 1;

    /// Reads a page file; \p fileName is how errors call it. A file of a newer format is an error
    /// that says so; members it does not know are kept.
    static Result<ConsentPage> read(const QByteArray &bytes, const QString &fileName);
    /// Stable order, one property a line, UTF-8, LF.
    QByteArray write() const;

    QString name = {};
    Platform platform = Platform::Android;
    /// SDK name → arguments as JSON values, or `{"expr":"…"}` for what is not a literal.
    QMap<QString, QJsonArray> attributes;
    QList<CustomView> customViews; ///< in the order of registration
    QJsonArray suppressions;
    QJsonArray guides;
    QList<NotUnderstood> notUnderstood;
    /// Where each attribute stands in the source it came from (1-based); empty for page files.
    QMap<QString, int> sourceLines;
    QString sourceFile;
    QJsonObject unknown;

    bool isSet(const QString &id) const { return attributes.contains(id); }

    friend bool operator==(const ConsentPage &, const ConsentPage &) = default;
};

} // namespace numauth::consent
