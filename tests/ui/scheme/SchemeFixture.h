#pragma once

#include "models/sandbox/SandboxServer.h"
#include "models/workspace/Workspace.h"
#include "tests/support/NoKeychain.h"
#include "ui/scheme/SchemeDetail.h"
#include "ui/scheme/SchemeDock.h"
#include "ui/scheme/SchemePlace.h"
#include "ui/vault/VaultSwitch.h"
#include "ui/widgets/TableView.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

/// The real place offscreen on the sample workspace, with a sandbox and a vault of its own. A base
/// of the test classes.
class SchemeFixture
{
protected:
    /// A keychain that nobody should ask here.
    void openPlace()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(workspace::Workspace::createSample(shop()));
        m_sandbox = std::make_unique<sandbox::SandboxServer>(m_clock);
        QVERIFY(m_sandbox->start({}));
        m_vault = std::make_unique<vault::VaultSession>(
            m_folder->filePath(QStringLiteral("vault.numauth")), m_clock,
            std::make_unique<tests::NoKeychain>());
        m_vault->setCost({10, 1, 1});
        m_vaultSwitch = std::make_unique<VaultSwitch>(*m_vault);
        m_clipboard = std::make_unique<SecretClipboard>();
        m_place = std::make_unique<SchemePlace>(SchemeServices{
            m_rules, m_rotation, m_operations, m_errors, m_clock, *m_vault, *m_vaultSwitch,
            *m_clipboard, *m_sandbox, m_folder->filePath(QStringLiteral("live.json"))});
        m_vaultSwitch->setWindow(m_place.get());
        m_place->resize(1372, 816);
        m_place->show();
        m_place->openWorkspace(shop());
        QTRY_VERIFY(!m_place->model()->row(0).isReading);
        QTRY_VERIFY(m_place->model()->row(0).facts);
    }
    void closePlace()
    {
        m_place.reset();
        m_clipboard.reset();
        m_vaultSwitch.reset();
        m_vault.reset();
    }

    /// The folder of the workspace.
    QString shop() const { return m_folder->filePath(QStringLiteral("shop")); }
    void write(const char *file, const QByteArray &bytes) const
    {
        const QString path = QDir(shop()).filePath(QString::fromLatin1(file));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile written(path);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(bytes);
    }
    void openVault()
    {
        m_vault->create({Secret(QByteArray("words")), false});
        QTRY_VERIFY(m_vault->isOpen());
    }
    template<class Widget>
    Widget *find(const char *name) const
    {
        return m_place->findChild<Widget *>(QString::fromLatin1(name));
    }
    QAction *action(const char *name) const { return find<QAction>(name); }
    QDialog *dialog() const { return m_place->findChild<QDialog *>(); }
    void confirm()
    {
        QVERIFY(dialog());
        dialog()->findChild<QPushButton *>(QStringLiteral("scheme.confirm.yes"))->click();
    }

    SystemClock m_clock;
    scheme::SchemeRules m_rules = *scheme::SchemeRules::load();
    scheme::KeyRotation m_rotation = *scheme::KeyRotation::load();
    cloud::OperationTable m_operations = *cloud::OperationTable::open();
    cloud::ErrorTable m_errors = *cloud::ErrorTable::open();
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<vault::VaultSession> m_vault;
    std::unique_ptr<VaultSwitch> m_vaultSwitch;
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SchemePlace> m_place;
};

} // namespace numauth::ui
