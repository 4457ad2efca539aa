#pragma once

#include "ui/shell/SettingsPage.h"

namespace numauth::ui {
class Label;
}

class QPushButton;

namespace numauth::shell {

/// Version, licences, what may leave the machine, and the facts that a bug report needs.
class AboutPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit AboutPage(QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("about"); }
    QString iconName() const override { return QStringLiteral("info"); }
    QString title() const override { return tr("About"); }
    QStringList searchWords() const override
    {
        return {tr("Version"), tr("Licence"), tr("Privacy")};
    }
    bool hasDefaults() const override { return false; }

    /// Versions, screens and style, untranslated, without any address or name of the user.
    static QString diagnostics();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ui::Label *m_version;
    ui::Label *m_privacy;
    ui::Label *m_licence;
    ui::Label *m_facts;
    QPushButton *m_copy;
};

} // namespace numauth::shell
