#pragma once

#include "ui/phone/PhoneSession.h"

#include <QWidget>

class QComboBox;

namespace numauth::ui {

class FormRow;
class Label;

/// Which scheme's key the app has and which package is installed. Both together decide whether the
/// key fits, as the scheme check says it.
class AppChoice : public QWidget
{
    Q_OBJECT

public:
    /// \p session must outlive the choice.
    AppChoice(PhoneSession &session, int labelWidth, QWidget *parent = nullptr);

    /// Offers the schemes of the workspace and the packages that they name.
    void openWorkspace(const QString &folder);
    /// Installs \p path, which need not be of the workspace.
    void choosePackage(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void judge();
    void say(const QString &sentence, bool isFault);
    void retranslate();

    PhoneSession &m_session;
    QString m_folder;
    QComboBox *m_scheme;
    QComboBox *m_package;
    FormRow *m_schemeRow;
    FormRow *m_packageRow;
    Label *m_verdict;
};

} // namespace numauth::ui
