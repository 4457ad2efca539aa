#pragma once

#include "ui/consent/PageSession.h"
#include "ui/widgets/Dialog.h"

class QLayout;
class QPushButton;

namespace numauth::ui {

class ArgumentField;
class Label;

/// A form over attributes that hold more than a line: title and link of an agreement, several
/// colours, pictures, a frame with what it comes to on the device shown. All of it is one undo
/// step.
class AttributesDialog : public Dialog
{
    Q_OBJECT

public:
    /// \p attributeIds are attributes of the page's platform.
    AttributesDialog(PageSession &session, const QString &title, const QStringList &attributeIds,
                     QWidget *parent = nullptr);

    /// What the form of a view is for: the texts of the agreement with their links, the pictures of
    /// other views. Empty where a view has neither.
    static QStringList attributesOf(const PageSession &session, const QString &elementId);

private:
    /// One attribute with a field for each of its arguments.
    struct Section
    {
        const consent::Attribute *attribute;
        QList<ArgumentField *> fields;
        Label *live; ///< of a frame; else null
        Label *error;
    };

    QWidget *makeSection(const consent::Attribute &attribute);
    QString fieldName(const consent::Attribute &attribute, qsizetype argument) const;
    /// Nothing: the attribute is not set.
    Result<std::optional<QJsonArray>> arguments(const Section &section) const;
    void follow();
    void showLive(const Section &section, const std::optional<QJsonArray> &arguments);
    void apply();

    PageSession &m_session;
    QList<Section> m_sections;
    QPushButton *m_apply;
};

} // namespace numauth::ui
